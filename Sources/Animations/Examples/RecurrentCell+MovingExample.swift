public import Scenes

extension RecurrentCell {
  /// One cell with its loop opens into a chain, which reads word after word.
  public static var movingExample: Animation {
    var timeline = Timeline()
    timeline.hold(0.6)
    let unroll = timeline.beat(lasting: 1.4)
    let read = timeline.beat(lasting: 4)
    timeline.hold(1)
    return Animation(along: timeline) { time in
      Scene {
        RecurrentCell(
          steps: 4, unrolled: unroll.progress(at: time, easing: .easeInOut),
          inputs: ["this", "movie", "was", "great"],
          hidden: [[0.2, -0.4, 0.1], [0.5, -0.1, 0.3], [0.4, 0.2, 0.6], [0.9, 0.1, 0.8]],
          signal: .forward(read.progress(at: time)))
      }
    }
  }
}
