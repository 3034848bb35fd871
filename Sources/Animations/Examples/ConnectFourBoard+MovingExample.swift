public import Scenes

extension ConnectFourBoard {
  /// A disc falls as things fall, and the four that it completes are circled.
  public static var movingExample: Animation {
    let before = ["", "B", "BAB", "ABA", "BA", "A", ""]
    let after = ["", "B", "BABA", "ABA", "BA", "A", ""]
    let four = (0..<4).map { ConnectFourBoard.Hole(column: 2 + $0, row: 3 - $0) }
    var timeline = Timeline()
    timeline.hold(0.4)
    let fall = timeline.beat(lasting: 0.8)
    let circle = timeline.beat(lasting: 0.8)
    timeline.hold(1)
    return Animation(along: timeline) { time in
      let way = fall.progress(at: time)
      return Scene {
        if way < 1 {
          ConnectFourBoard(before, falling: .init("A", column: 2, height: 6 - 3 * way * way))
        } else {
          ConnectFourBoard(
            after, winning: four, winningDrawn: circle.progress(at: time, easing: .easeOut))
        }
      }
    }
  }
}
