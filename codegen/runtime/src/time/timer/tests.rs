//! These take a few milliseconds of real time: that is what a timer is about.

use super::*;
use std::sync::Arc;
use std::task::Wake;
use std::thread::sleep;

const SOON: Duration = Duration::from_millis(20);
const LATE: Duration = Duration::from_secs(3600);

/// Waits on a runtime without timers of its own.
fn wait(timer: Timer) -> Duration {
    let begun = Instant::now();
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.unwrap().block_on(timer);
    begun.elapsed()
}

fn poll(timer: &mut Timer, waker: &Waker) -> Poll<()> {
    Pin::new(timer).poll(&mut Context::from_waker(waker))
}

fn waits(timer: &Timer) -> bool {
    TIMERS.state().waiting.contains_key(&timer.key.unwrap())
}

#[test]
fn a_timer_ends_when_its_time_has_come() {
    let took = wait(Timer::after(SOON));
    assert!(took >= SOON && took < LATE, "{took:?}");
    assert!(wait(Timer::after(Duration::ZERO)) < LATE);
}

#[test]
fn an_earlier_timer_is_not_kept_by_a_later_one() {
    let mut late = Timer::after(LATE);
    assert!(poll(&mut late, Waker::noop()).is_pending());
    assert!(wait(Timer::after(SOON)) < LATE);
    assert!(waits(&late));
}

#[test]
fn a_timer_that_is_dropped_leaves_nothing_behind() {
    let mut timer = Timer::after(LATE);
    assert!(poll(&mut timer, Waker::noop()).is_pending());
    let key = timer.key.unwrap();
    assert!(waits(&timer));
    drop(timer);
    assert!(!TIMERS.state().waiting.contains_key(&key));
}

#[test]
fn a_time_that_never_comes_is_waited_for() {
    let mut timer = Timer::after(Duration::MAX);
    assert!(poll(&mut timer, Waker::noop()).is_pending());
}

#[test]
fn only_an_earlier_deadline_wakes_the_thread() {
    let timers: &'static Timers = Box::leak(Box::new(Timers {
        state: Mutex::new(State {
            waiting: BTreeMap::new(),
            numbers: 0,
            // No thread: only what it would be told is looked at.
            runs: true,
            alarm: None,
        }),
        earlier: Condvar::new(),
    }));
    let now = Instant::now();
    let set = |seconds| {
        let deadline = now + Duration::from_secs(seconds);
        let key = timers.set(deadline, Waker::noop().clone());
        timers.state().waiting.remove(&key);
        timers.state().alarm.unwrap() - now
    };
    let alarms = [30, 60, 31, 10, 30].map(|seconds| set(seconds).as_secs());
    assert_eq!(alarms, [30, 30, 30, 10, 10]);
    // The thread finds nobody waiting, and sleeps on; only at the alarm it sleeps until it is woken.
    let next = |seconds| {
        timers
            .state()
            .next_alarm(now + Duration::from_secs(seconds))
    };
    assert_eq!(next(1), Some(now + Duration::from_secs(10)));
    assert_eq!(next(10), None);
}

struct Panics;

impl Wake for Panics {
    fn wake(self: Arc<Self>) {
        panic!("the waker panics, which the test wants");
    }
}

#[test]
fn a_waker_that_panics_does_not_stop_the_others() {
    let mut bad = Timer::after(SOON);
    assert!(poll(&mut bad, &Waker::from(Arc::new(Panics))).is_pending());
    sleep(SOON * 2);
    assert!(poll(&mut bad, Waker::noop()).is_ready());
    assert!(wait(Timer::after(SOON)) < LATE);
}

/// A task that has a timer, as its waker sees it.
struct Task {
    _timer: Timer,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {}
}

#[test]
fn the_last_waker_of_a_task_with_timers_can_go() {
    let task = || {
        let mut inner = Timer::after(LATE);
        assert!(poll(&mut inner, Waker::noop()).is_pending());
        Waker::from(Arc::new(Task { _timer: inner }))
    };
    let mut timer = Timer::after(LATE);
    assert!(poll(&mut timer, &task()).is_pending());
    assert!(poll(&mut timer, &task()).is_pending(), "replaces the waker");
    drop(timer);
}
