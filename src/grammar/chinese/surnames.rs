//! Chinese surnames, in simplified characters: evidence that a run of Han characters is a name.

use crate::script::{HanSet, fold, is_han};
use std::sync::LazyLock;

/// Of one character.
const SINGLE: &str = "\
    赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛\
    奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍\
    余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季\
    麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干宗丁宣邓郁单\
    杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车\
    侯宓蓬全郗班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓\
    蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿边扈燕冀浦尚农温别庄晏柴瞿\
    阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿弘匡文寇广禄阙东欧沃利蔚越师巩聂晁勾敖融冷\
    訾辛阚简饶曾沙养鞠须丰巢关蒯查荆游竺权盖益桓付代占闫肖涂覃仝丛信操隆佟台邸门揭勇降油靖栗\
    么官随仁楚展苟佘晋冼揣海宇肇辜岳哈墨钭战冶铁粟柔逯初亓缴岐苑帅凡库修区訚綦兰牟芦隋鄢谌漆邝迟檀卿亢尉朴应麦丘楼况解";

/// Of two characters.
#[rustfmt::skip]
const DOUBLE: &[&str] = &[
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒",
    "司空", "夏侯", "端木", "独孤", "南宫", "呼延", "轩辕", "长孙", "宇文", "鲜于", "闾丘",
    "万俟", "淳于", "单于", "太史", "申屠", "公羊", "澹台", "赫连", "钟离", "百里", "东郭",
    "西门", "南门", "拓跋", "完颜", "叶赫", "那拉",
];

/// Whether a character is a surname.
pub(in crate::grammar) fn is_surname(c: char) -> bool {
    static SET: LazyLock<HanSet> = LazyLock::new(|| SINGLE.chars().collect());
    SET.contains(c)
}

/// Whether a folded run begins with a surname of two characters.
pub(super) fn has_double_surname(run: &[char]) -> bool {
    DOUBLE.iter().any(|surname| surname.chars().enumerate().all(|(i, c)| run.get(i) == Some(&c)))
}

/// Japanese surnames of two and more characters, and those of one that no Chinese word begins with.
#[rustfmt::skip]
const JAPANESE: &[&str] = &[
    "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "渡邊", "渡部", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々木",
    "山口", "松本", "井上", "木村", "斎藤", "斉藤", "齋藤", "清水", "山崎", "池田", "橋本", "阿部", "石川", "山下", "中島",
    "石井", "小川", "前田", "岡田", "長谷川", "藤田", "後藤", "近藤", "村上", "遠藤", "青木", "坂本", "福田", "太田", "西村",
    "藤井", "岡本", "三浦", "藤原", "金子", "中野", "中川", "原田", "松田", "竹内", "小野", "中山", "田村", "石田", "和田",
    "森田", "上田", "内田", "柴田", "酒井", "宮崎", "横山", "高木", "安藤", "宮本", "大野", "小島", "工藤", "谷口", "今井",
    "高田", "増田", "丸山", "杉山", "村田", "大塚", "新井", "小山", "平野", "藤本", "河野", "上野", "野口", "武田", "松井",
    "千葉", "菅原", "岩崎", "久保", "木下", "佐野", "野村", "松尾", "菊地", "市川", "杉本", "古川", "大西", "島田", "水野",
    "桜井", "高野", "吉川", "山内", "西田", "飯田", "菊池", "西川", "小松", "北村", "安田", "五十嵐", "川口", "平田", "中田",
    "久保田", "服部", "岩田", "土屋", "川崎", "福島", "本田", "樋口", "秋山", "田口", "永井", "山中", "中西", "吉村", "川上",
    "石原", "大橋", "松岡", "馬場", "浜田", "森本", "星野", "矢野", "浅野", "大久保", "松下", "大島", "吉岡", "小池", "野田",
    "荒木", "熊谷", "松浦", "大谷", "内藤", "黒田", "尾崎", "川村", "永田", "荒井", "松村", "西山", "大石", "望月", "田辺",
    "岡崎", "奥村", "秋元", "三宅", "宮田", "西野", "早川", "須藤", "平井", "片山", "関口", "小西", "吉野", "松原", "沢田",
    "小倉", "池上", "堀内", "浅井", "石橋", "今村", "岩本", "榎本", "岡部", "奥田", "小沢", "落合", "川島", "川端", "岸本",
    "北川", "北野", "栗原", "黒木", "桑原", "児玉", "小森", "榊原", "坂口", "佐久間", "塚本", "津田", "富田", "豊田", "内山",
    "長尾", "中沢", "成田", "西尾", "根本", "萩原", "福井", "藤村", "古田", "細川", "堀江", "本間", "前川", "松永", "松山",
    "三好", "宮川", "宮内", "向井", "村山", "森山", "柳田", "山根", "湯浅", "吉原", "若林",
];

/// Folded, in their order.
static JAPANESE_FOLDED: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    let mut surnames: Vec<Vec<char>> =
        JAPANESE.iter().map(|surname| surname.chars().map(fold).collect()).collect();
    surnames.sort_unstable();
    surnames
});

static JAPANESE_INITIALS: LazyLock<HanSet> = LazyLock::new(|| {
    JAPANESE_FOLDED.iter().filter_map(|surname| surname.first().copied()).collect()
});

/// Whether a folded run begins with a Japanese surname and a given name may follow.
pub(in crate::grammar) fn begins_with_japanese_surname(run: &[char]) -> bool {
    let Some(&first) = run.first() else { return false };
    if !JAPANESE_INITIALS.contains(first) {
        return false;
    }
    let start = JAPANESE_FOLDED.partition_point(|surname| surname.first() < Some(&first));
    let of_initial = JAPANESE_FOLDED.iter().skip(start);
    of_initial.take_while(|surname| surname.first() == Some(&first)).any(|surname| {
        let rest = run.strip_prefix(surname.as_slice());
        rest.and_then(<[char]>::first)
            .is_some_and(|&c| c == ' ' || is_han(c) || matches!(c, '\u{3041}'..='\u{30FA}'))
    })
}
