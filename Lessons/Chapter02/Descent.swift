import Kernels
import LessonKit
import Scenes

/// A walk downhill: the points visited, and how it ended.
struct Descent: Sendable, Hashable {
  /// How a walk ended.
  enum Ending: Hashable {
    /// The last step changed the height by no more than the tolerance, at the bottom of the picture.
    case arrived
    /// The last step changed the height by no more than the tolerance, but higher up.
    case stuck
    /// The limit of steps was reached first.
    case outOfSteps
    /// The walk left for values that no axis holds.
    case diverged
  }

  /// The rate, or the length, of a step.
  let rate: Double
  /// The points visited, the start first.
  private(set) var visited: [Double]
  /// The height at each of them.
  private(set) var heights: [Double]
  /// How it ended.
  private(set) var ending = Ending.outOfSteps

  /// For each point, the lowest height up to there.
  var lowestSoFar: [Double] {
    var lowest = Double.infinity
    return heights.map { height in
      lowest = min(lowest, height)
      return lowest
    }
  }

  /// The number of steps taken.
  var steps: Int { visited.count - 1 }

  /// Beyond this distance from zero a walk counts as diverged.
  static let horizon = 1e9

  /// Walks until the height hardly changes, the steps are used up, or the walk diverges; `next` says
  /// where a step from a point leads.
  init(
    on landscape: Landscape, from start: Double, rate: Double, tolerance: Double, limit: Int,
    next: (Double) -> Double
  ) {
    self.rate = rate
    visited = [start]
    heights = [landscape.value(at: start)]
    while ending == .outOfSteps, steps < limit {
      ending = walk(on: landscape, tolerance: tolerance, next: next)
    }
  }

  private mutating func walk(
    on landscape: Landscape, tolerance: Double, next: (Double) -> Double
  ) -> Ending {
    let x = next(visited[steps])
    let height = landscape.value(at: x)
    let change = abs(height - heights[steps])
    guard change.isFinite, abs(x) < Self.horizon else { return .diverged }
    visited.append(x)
    heights.append(height)
    guard change <= tolerance else { return .outOfSteps }
    return height < landscape.heights.upperBound / 100 ? .arrived : .stuck
  }

  /// The share by which a step is shorter than the one before, on the geometric average.
  ///
  /// 0.2 means that each step has 80 % of the length of the last; negative when steps grow.
  var shrinkage: Double {
    guard steps > 1 else { return 1 }
    let first = abs(visited[1] - visited[0])
    let last = abs(visited[steps] - visited[steps - 1])
    guard first > 0, last > 0 else { return 1 }
    return 1 - Double.exp(Double.log(last / first) / Double(steps - 1))
  }

  /// Whether most steps go back over where the last one came from.
  var overshoots: Bool {
    guard steps > 1 else { return false }
    let moves = zip(visited.dropFirst(), visited).map { $0 - $1 }
    let turns = zip(moves.dropFirst(), moves).count { $0 * $1 < 0 }
    return turns > moves.count / 2
  }
}

extension Descent {
  /// A point of a walk as it is printed: five decimals, or a power of ten far out.
  static func text(of x: Double) -> String {
    abs(x) < 1_000 ? Numeral.fixed(x, decimals: 5) : Numeral.power(x, decimals: 1)
  }

  /// What the walk is like, in two words.
  var character: String {
    switch ending {
    case .diverged: "Too large"
    case .arrived, .stuck, .outOfSteps:
      if overshoots, shrinkage < 0.2 {
        "Too large"
      } else if !overshoots, shrinkage < 0.05 {
        "Too small"
      } else {
        "Moderate"
      }
    }
  }

  /// How the walk ended, once `step` is its last: in words, or where those are too long, in a number.
  func verdict(after step: Int, isShort: Bool = false) -> String? {
    guard step >= steps else { return nil }
    let count = Numeral.whole(steps) + (isShort ? "" : steps == 1 ? " step" : " steps")
    return switch ending {
    case .arrived: "✓ " + count
    case .outOfSteps: "✗ " + count
    case .stuck: isShort ? "✗ stuck" : "✗ stuck after " + Numeral.whole(steps)
    case .diverged: isShort ? "✗ lost" : "✗ diverged"
    }
  }

  /// The steps of the walk as lines of a trace.
  func traceSteps(_ facts: [String: TraceValue], landscape: Landscape) -> [TraceStep] {
    visited.indices.map { index in
      let values: [String: TraceValue] = [
        "x": .number(visited[index]), "loss": .number(heights[index]),
        "slope": .number(landscape.slope(at: visited[index])),
      ]
      return TraceStep(index, values.merging(facts) { $1 })
    }
  }
}
