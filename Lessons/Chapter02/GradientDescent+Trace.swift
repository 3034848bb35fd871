import LessonKit

extension GradientDescent {
  /// What the lesson computes: the descents, and the searches that know less than the slope.
  struct Trace: LessonTrace {
    let landscape: Landscape
    let descents: [Descent]
    let gridSearch: GridSearch
    let directionalSearches: [Descent]
  }
}

extension GradientDescent.Trace {
  /// The steps of every descent, one descent after the other.
  var steps: [TraceStep] { descents.flatMap(steps) }

  /// The steps of one descent.
  func steps(of descent: Descent) -> [TraceStep] {
    descent.traceSteps(["rate": .number(descent.rate)], landscape: landscape)
  }

  /// The points that the searches looked at, one search after the other.
  var searchSteps: [TraceStep] {
    let grid = gridSearch.points.indices.map { index in
      TraceStep(
        index,
        [
          "search": "grid", "x": .number(gridSearch.points[index]),
          "loss": .number(gridSearch.heights[index]),
          "lowest": .number(gridSearch.points[gridSearch.lowestSoFar[index]]),
        ])
    }
    let directional = directionalSearches.flatMap { search in
      search.traceSteps(
        ["search": "directional", "length": .number(search.rate)], landscape: landscape)
    }
    return grid + directional
  }

  /// The descent with the largest rate.
  var fastest: Descent { byRate[byRate.count - 1] }

  /// The descent with the rate in the middle.
  var middle: Descent { byRate[byRate.count / 2] }

  /// The descent with the smallest rate.
  var slowest: Descent { byRate[0] }

  private var byRate: [Descent] { descents.sorted { $0.rate < $1.rate } }
}
