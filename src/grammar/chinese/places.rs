//! Places of Chinese datelines: evidence that a run of Han characters is no name.

use crate::script::HanSet;
use std::sync::LazyLock;

/// Places of datelines that stand glued to a name ("记者王小明台北报导"), in simplified characters:
/// nobody is called so.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东",
    "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海",
    "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "雄安",
    "北京", "上海", "天津", "重庆", "广州", "深圳", "东莞", "珠海", "佛山", "南京", "苏州",
    "无锡", "杭州", "宁波", "温州", "合肥", "福州", "厦门", "南昌", "济南", "青岛", "郑州",
    "武汉", "长沙", "南宁", "海口", "三亚", "成都", "贵阳", "昆明", "拉萨", "西安", "兰州",
    "西宁", "银川", "乌鲁木齐", "石家庄", "太原", "呼和浩特", "沈阳", "大连", "长春", "哈尔滨",
    "香港", "澳门", "台北", "新北", "桃园", "新竹", "苗栗", "台中", "彰化", "南投", "云林",
    "嘉义", "台南", "高雄", "屏东", "基隆", "宜兰", "花莲", "台东", "澎湖", "金门", "华盛顿",
    "纽约", "洛杉矶", "旧金山", "伦敦", "巴黎", "柏林", "东京", "首尔", "莫斯科", "新加坡",
    "曼谷", "悉尼", "日内瓦", "布鲁塞尔",
];

/// The other cities that report; somebody may be called as some of them are.
const CITIES: &str = "\
    唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 大同 阳泉 长治 晋城 朔州 \
    晋中 运城 忻州 临汾 吕梁 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 \
    锡林郭勒 阿拉善 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 \
    四平 辽源 通化 白山 松原 白城 延边 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 \
    七台河 牡丹江 黑河 绥化 徐州 常州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 \
    嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 \
    黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 莆田 三明 泉州 漳州 南平 龙岩 宁德 \
    景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 淄博 枣庄 东营 烟台 潍坊 \
    济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 开封 洛阳 平顶山 安阳 鹤壁 新乡 \
    焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 黄石 十堰 宜昌 襄阳 鄂州 \
    荆门 孝感 荆州 黄冈 咸宁 随州 恩施 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 \
    郴州 永州 怀化 娄底 湘西 韶关 汕头 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 \
    阳江 清远 中山 潮州 揭阳 云浮 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 \
    贺州 河池 来宾 崇左 三沙 儋州 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 \
    南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 六盘水 遵义 安顺 毕节 \
    铜仁 黔南 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 \
    怒江 迪庆 日喀则 昌都 林芝 山南 那曲 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 \
    商洛 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 海东 \
    石嘴山 吴忠 固原 中卫 克拉玛依 吐鲁番 哈密 昌吉 阿克苏 喀什 和田 伊犁 塔城 \
    阿勒泰 石河子";

fn all() -> impl Iterator<Item = &'static str> {
    PLACES.iter().copied().chain(CITIES.split(' '))
}

/// Whether a folded run is a place that nobody is called.
pub(super) fn is_place(run: &[char]) -> bool {
    if let [before @ .., '县' | '市' | '区'] = run
        && is_place(before)
    {
        return true;
    }
    static INITIALS: LazyLock<HanSet> =
        LazyLock::new(|| PLACES.iter().filter_map(|place| place.chars().next()).collect());
    run.first().is_some_and(|&first| INITIALS.contains(first))
        && PLACES.iter().any(|place| run.iter().copied().eq(place.chars()))
}

/// Where the place begins that a folded run ends with.
pub(in crate::grammar) fn place_at_end(run: &[char]) -> Option<usize> {
    // 台东县
    if let [before @ .., '县' | '市' | '区'] = run
        && let Some(start) = place_at_end(before)
    {
        return Some(start);
    }
    all()
        .filter_map(|place| {
            let start = run.len().checked_sub(place.chars().count())?;
            run.get(start..)?.iter().copied().eq(place.chars()).then_some(start)
        })
        .min()
}

#[cfg(test)]
mod tests {
    use crate::grammar::{Place, parse_byline};

    #[test]
    fn a_city_glued_to_a_name_or_behind_one_is_no_part_of_it() {
        let cities = "\
            唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 大同 阳泉 长治 晋城 朔州 \
            晋中 运城 忻州 临汾 吕梁 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 \
            锡林郭勒 阿拉善 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 \
            四平 辽源 通化 白山 松原 白城 延边 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 \
            七台河 牡丹江 黑河 绥化 徐州 常州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 \
            嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 \
            黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 莆田 三明 泉州 漳州 南平 龙岩 宁德 \
            景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 淄博 枣庄 东营 烟台 潍坊 \
            济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 开封 洛阳 平顶山 安阳 鹤壁 新乡 \
            焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 黄石 十堰 宜昌 襄阳 鄂州 \
            荆门 孝感 荆州 黄冈 咸宁 随州 恩施 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 \
            郴州 永州 怀化 娄底 湘西 韶关 汕头 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 \
            阳江 清远 中山 潮州 揭阳 云浮 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 \
            贺州 河池 来宾 崇左 三沙 儋州 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 \
            南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 六盘水 遵义 安顺 毕节 \
            铜仁 黔南 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 \
            怒江 迪庆 日喀则 昌都 林芝 山南 那曲 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 \
            商洛 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 海东 \
            石嘴山 吴忠 固原 中卫 克拉玛依 吐鲁番 哈密 昌吉 阿克苏 喀什 和田 伊犁 塔城 \
            阿勒泰 石河子";
        for city in cities.split(' ') {
            for line in [format!("记者王小明{city}报道"), format!("记者 王小明 {city}报道")]
            {
                let found = parse_byline(&line, Place::Head).expect(&line);
                let names: Vec<&str> = found.byline.people.iter().map(|p| p.name()).collect();
                assert_eq!(names, ["王小明"], "{line}");
            }
        }
        let found = parse_byline("编辑：王小明 记者：吴忠", Place::Head).expect("a byline");
        assert_eq!(found.byline.people.len(), 1);
    }
}
