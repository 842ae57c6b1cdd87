/// Places of datelines that stand glued to a name ("记者王小明台北报导"), in simplified characters.
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

/// Where the place begins that a folded run ends with.
pub(super) fn place_at_end(run: &[char]) -> Option<usize> {
    // 台东县
    if let [before @ .., '县' | '市' | '区'] = run
        && let Some(start) = place_at_end(before)
    {
        return Some(start);
    }
    PLACES
        .iter()
        .filter_map(|place| {
            let start = run.len().checked_sub(place.chars().count())?;
            run.get(start..)?.iter().copied().eq(place.chars()).then_some(start)
        })
        .min()
}
