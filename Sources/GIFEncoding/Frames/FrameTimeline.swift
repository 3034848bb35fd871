/// Turns frames with durations in seconds into frames with lawful delays.
///
/// Every delay is 2 hundredths of a second or more, and all of them add up to the sum of the durations,
/// rounded once at the very end: each frame begins at the rounded sum of what went before it.
/// A frame gives way to its successor when its slot is too short to be shown, never the last one.
///
/// A frame leaves the timeline two frames late: only then is it known how long it stays.
struct FrameTimeline<Frame> {
  private struct Slot {
    var frame: Frame
    var start: Int
  }

  private var waiting: [Slot] = []
  private var elapsed = 0.0

  /// Adds a frame, and returns the one that is now settled.
  ///
  /// - Throws: `GIFError.durationNotUsable`; the timeline is then as it was.
  mutating func append(
    _ frame: Frame, lasting duration: Double
  ) throws(GIFError) -> (frame: Frame, delay: Int)? {
    guard duration >= 0, elapsed + duration <= Centiseconds.longestDuration else {
      throw .durationNotUsable(duration)
    }
    let start = Centiseconds.nearest(to: elapsed)
    elapsed += duration
    if let last = waiting.last, start - last.start < Centiseconds.shortestDelay {
      waiting[waiting.count - 1].frame = frame
      return nil
    }
    waiting.append(Slot(frame: frame, start: start))
    return waiting.count > 2 ? settle() : nil
  }

  /// Ends the timeline, and returns the frames that were still waiting.
  mutating func finish() -> [(frame: Frame, delay: Int)] {
    let end = max(Centiseconds.shortestDelay, Centiseconds.nearest(to: elapsed))
    makeRoomForLast(before: end)
    var settled: [(frame: Frame, delay: Int)] = []
    while waiting.count > 1 { settled.append(settle()) }
    settled += waiting.map { (frame: $0.frame, delay: end - $0.start) }
    waiting = []
    return settled
  }

  private mutating func settle() -> (frame: Frame, delay: Int) {
    let slot = waiting.removeFirst()
    return (frame: slot.frame, delay: waiting[0].start - slot.start)
  }

  /// Takes what the last frame lacks from the one before, or drops that one when it cannot give.
  private mutating func makeRoomForLast(before end: Int) {
    let last = waiting.count - 1
    guard last > 0, end - waiting[last].start < Centiseconds.shortestDelay else { return }
    if end - waiting[last - 1].start >= 2 * Centiseconds.shortestDelay {
      waiting[last].start = end - Centiseconds.shortestDelay
    } else {
      waiting[last - 1].frame = waiting[last].frame
      waiting.removeLast()
    }
  }
}
