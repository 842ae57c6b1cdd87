use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

static CALLS: AtomicUsize = AtomicUsize::new(0);
static LIVE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

/// The system's allocator, counted. For programs of one thread.
pub struct Counting;

/// What happened on the heap while something ran.
pub struct Heap {
    /// Allocations, and reallocations that may have moved.
    pub allocations: usize,
    /// Most bytes live at once beyond those before.
    pub peak: usize,
    /// Bytes that live on.
    pub left: usize,
}

impl Heap {
    /// Runs `work` and drops what it returns, after [`left`](Self::left) is taken.
    pub fn of<T>(work: impl FnOnce() -> T) -> Self {
        let (calls, live) = (CALLS.load(Relaxed), LIVE.load(Relaxed));
        PEAK.store(live, Relaxed);
        let result = work();
        let heap = Self {
            allocations: CALLS.load(Relaxed) - calls,
            peak: PEAK.load(Relaxed) - live,
            left: LIVE.load(Relaxed).saturating_sub(live),
        };
        drop(result);
        heap
    }
}

fn grow(size: usize) {
    CALLS.fetch_add(1, Relaxed);
    let live = LIVE.fetch_add(size, Relaxed) + size;
    PEAK.fetch_max(live, Relaxed);
}

// SAFETY: every call goes to the system's allocator with the caller's arguments.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        grow(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        grow(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        LIVE.fetch_sub(layout.size(), Relaxed);
        grow(size);
        unsafe { System.realloc(pointer, layout, size) }
    }
}
