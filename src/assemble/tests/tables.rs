//! Tables of data and tables that lay out the page.

use super::outline_of;

#[test]
fn tables_of_data_keep_headers_spans_and_caption() {
    assert_eq!(
        outline_of(
            "<table><caption>表</caption><tr><th>年<th colspan=2>量</tr>\
             <tr><td rowspan=9>1<td>2<td></tr><tr><td>3<td>4</tr></table>"
        ),
        "table(表) *年|*<2x1>量 // <1x2>1|2| // 3|4"
    );
    assert_eq!(
        outline_of("<table><tr><td>a<td>b</tr><tr><td>c<br>x<td>d</tr></table>"),
        "table() a|b // c/x|d"
    );
}

#[test]
fn tables_that_lay_out_the_page_are_blocks_in_reading_order() {
    for html in [
        "<table><tr><td>a<td>b</tr></table>",
        "<table><tr><td>a</tr><tr><td>b</tr></table>",
        "<table><tr><td><table><tr><td>a</td></tr></table><td></tr><tr><td>b<td></tr></table>",
        "<table><tr><th>a</th><th><table><tr><td><table><tr><td>b</td></tr></table></table></table>",
        "<table><tr><td><h2>a</h2><td></tr><tr><td><p>b</p><td></tr></table>",
    ] {
        let text = outline_of(html).replace("h2", "p");
        assert_eq!(text, "p a; p b", "{html}");
    }
    let prose = "长".repeat(401);
    let html = format!("<table><tr><td>a<td>{prose}</tr><tr><td>b<td>c</tr></table>");
    assert_eq!(outline_of(&html), format!("p a; p {prose}; p b; p c"));
    let html = format!("<table><tr><th>a<th>b</tr><tr><td>c<td>{prose}</tr></table>");
    assert_eq!(outline_of(&html), format!("p a; p b; p c; p {prose}"));
    let beside = format!("<p>{prose}</p>{html}");
    assert_eq!(outline_of(&beside), format!("p {prose}; table() *a|*b // c|{prose}"));
    let long = "长".repeat(2001);
    let html = format!("<p>{long}</p><table><tr><th>a<th>b</tr><tr><td>c<td>{long}</tr></table>");
    assert_eq!(outline_of(&html), format!("p {long}; p a; p b; p c; p {long}"));
}

#[test]
fn pictures_in_cells_follow_their_table() {
    assert_eq!(
        outline_of("<table><tr><td>a<td><img src=x.jpg>b</tr><tr><td>c<td>d</tr></table><p>e</p>"),
        "table() a|b // c|d; img x.jpg (); p e"
    );
}
