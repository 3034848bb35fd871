import Animations
import LessonKit

/// A ball rolls down a curve: each step is the slope times the learning rate.
struct GradientDescent: Lesson {
  static let card = LessonCard(
    id: "ch2-gradient-descent",
    title: "The learning rate decides whether descent arrives",
    caption: """
      Gradient descent on one curve with three learning rates. A moderate rate settles, a large one \
      leaps from side to side, a tiny one has hardly moved when the others are done.
      """,
    alt:
      "Three balls descend one curve: a large rate overshoots, a moderate one settles, a tiny one creeps.",
    description: """
      Gradient descent lowers a function by walking against its slope: each step is the slope times \
      the learning rate. Three panels show the same curve and the same start under three learning \
      rates, on one clock, with the step number, the point x and the arrow of each step. Below, the \
      loss of all three falls on a logarithmic axis. With the book's values the rate 0.95 overshoots \
      the minimum and needs 58 steps, 0.1 settles in 30, and 0.0003 is not there after 2000.
      """)

  static let scenes = [moderate, tooLarge, tooSmall, search]

  @Parameter("The function to be minimised.")
  var function = Landscape.parabola

  @Parameter("Where the descent starts.", in: 0...20)
  var start = 1.2345

  @Parameter("The learning rates, one panel each.", in: 0.000001...10, count: 1...3)
  var rates = [0.95, 0.1, 0.0003]

  @Parameter("A step that changes the loss by no more than this is the last.", in: 0...1)
  var tolerance = 0.0001

  @Parameter("The number of steps after which a descent is given up.", in: 1...10_000)
  var stepLimit = 2_000

  /// Descends with every rate, and searches the same curve without the size of its slope.
  func compute(_ run: inout Run) -> Trace {
    Trace(
      landscape: function,
      descents: rates.map { rate in
        descent(stepping: rate) { x in x - rate * function.slope(at: x) }
      },
      gridSearch: GridSearch(of: function, points: 2_000),
      directionalSearches: [0.001, 0.01, 8].map { length in
        descent(stepping: length) { x in x - length * sign(of: function.slope(at: x)) }
      })
  }

  private func descent(stepping rate: Double, next: (Double) -> Double) -> Descent {
    Descent(
      on: function, from: start, rate: rate, tolerance: tolerance, limit: stepLimit, next: next)
  }

  private func sign(of slope: Double) -> Double { slope > 0 ? 1 : slope < 0 ? -1 : 0 }
}
