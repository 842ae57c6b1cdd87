//! Chinese surnames, in simplified characters: evidence that a run of Han characters is a name.

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
    么官随仁楚展苟佘晋冼揣海宇肇辜岳哈墨钭战冶铁粟柔逯初亓缴岐苑帅凡库修区訚綦";

/// Of two characters.
#[rustfmt::skip]
const DOUBLE: &[&str] = &[
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒",
    "司空", "夏侯", "端木", "独孤", "南宫", "呼延", "轩辕", "长孙", "宇文", "鲜于", "闾丘",
    "万俟", "淳于", "单于", "太史", "申屠", "公羊", "澹台", "赫连", "钟离", "百里", "东郭",
    "西门", "南门", "拓跋", "完颜", "叶赫", "那拉",
];

/// Whether a character is a surname.
pub(super) fn is_surname(c: char) -> bool {
    SINGLE.contains(c) && c != ' '
}

/// Whether a folded run begins with a surname of two characters.
pub(super) fn has_double_surname(run: &[char]) -> bool {
    DOUBLE.iter().any(|surname| surname.chars().enumerate().all(|(i, c)| run.get(i) == Some(&c)))
}
