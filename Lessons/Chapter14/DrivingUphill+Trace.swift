import Agents
import Environments
import Kernels
import LessonKit
import Randomness

extension DrivingUphill {
  /// What the learning left: the table on its way, and drives from fresh starts before and after.
  struct Trace: LessonTrace {
    /// The table at even distances of the training.
    let stages: [Stage]
    /// The probability of a random move at each stage.
    let schedule: [Double]
    /// How states are numbered.
    let bins: CarBins
    /// The steps after which a drive is broken off.
    let stepLimit: Int
    /// Drives by chance, one from each fresh start.
    let before: [CarDrive]
    /// Drives by the learned table, one from each fresh start.
    let after: [CarDrive]
    /// What the three actions are worth in each state of the first learned drive.
    let actionValues: [[Double]]
  }

  /// The table after some episodes, and how well it drives.
  struct Stage: Sendable {
    /// The episodes learned from.
    let episode: Int
    /// What each bin's best action is worth, row by row from the lowest velocity; not a number where
    /// the car has never been.
    let values: [Double]
    /// The bins that the car has been in.
    let visited: Int
    /// The share of the episodes since the last stage that reached the flag.
    let trainingShare: Double
    /// How many of the fresh starts the table leads to the flag.
    let arrivals: Int
    /// The mean steps that it takes to the flag, where it gets there; not a number if it never does.
    let meanSteps: Double

    init(
      after episode: Int, of driver: CarDriver, trainingShare: Double, tried starts: [MountainCar]
    ) {
      self.episode = episode
      self.trainingShare = trainingShare
      values = driver.bestValues
      visited = driver.visits.count { $0 > 0 }
      let drives = driver.drives(from: starts)
      arrivals = drives.count(where: \.hasArrived)
      meanSteps = drives.meanSteps
    }
  }
}

extension [CarDrive] {
  /// The mean steps of the drives that reach the flag; not a number where none does.
  var meanSteps: Double {
    let steps = filter(\.hasArrived).map(\.steps)
    return steps.isEmpty ? .nan : Double(steps.reduce(0, +)) / Double(steps.count)
  }
}

extension DrivingUphill.Trace {
  /// How the training went.
  var steps: [TraceStep] {
    zip(stages, schedule).map { stage, exploration in
      TraceStep(
        stage.episode,
        [
          "arrivals": .integer(stage.arrivals), "mean-steps": .number(stage.meanSteps),
          "training-share": .number(stage.trainingShare), "exploration": .number(exploration),
          "visited": .integer(stage.visited),
        ])
    }
  }

  /// The drives from the fresh starts: where each began, how long it was, and whether it arrived.
  static func steps(of drives: [CarDrive]) -> [TraceStep] {
    drives.enumerated().map { index, drive in
      TraceStep(
        index,
        [
          "start": .number(drive.states[0].position), "steps": .integer(drive.steps),
          "arrived": .flag(drive.hasArrived),
          "highest": .number(drive.states.map(\.position).max() ?? .nan),
        ])
    }
  }

  /// What the table is worth at the end.
  var learned: DrivingUphill.Stage { stages[stages.count - 1] }
}
