/// How many bytes are of a kind. Counted in blocks whose count fits a byte, which compilers turn
/// into vector instructions.
pub(super) fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    let block = |block: &[u8]| block.iter().map(|&byte| u8::from(is(byte))).sum::<u8>();
    bytes.chunks(BLOCK).map(|bytes| usize::from(block(bytes))).sum()
}

/// A multiple of a vector, at most what a byte can count.
const BLOCK: usize = 240;

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn every_byte_is_counted_once() {
        for length in [0, 1, 239, 240, 241, 511, 1000] {
            assert_eq!(count(&vec![b'a'; length], |byte| byte == b'a'), length);
            assert_eq!(count(&vec![b'a'; length], |byte| byte == b'b'), 0);
        }
    }
}
