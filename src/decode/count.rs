/// How many bytes are of a kind. Counted in blocks whose count fits a byte, which compilers turn
/// into vector instructions.
pub(super) fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    let block = |block: &[u8]| block.iter().map(|&byte| u8::from(is(byte))).sum::<u8>();
    bytes.chunks(usize::from(u8::MAX)).map(|bytes| usize::from(block(bytes))).sum()
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn every_byte_is_counted_once() {
        for length in [0, 1, 254, 255, 256, 511, 1000] {
            assert_eq!(count(&vec![b'a'; length], |byte| byte == b'a'), length);
            assert_eq!(count(&vec![b'a'; length], |byte| byte == b'b'), 0);
        }
    }
}
