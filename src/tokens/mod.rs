//! HTML to filtered html5ever tokens.
