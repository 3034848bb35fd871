import Drawing
import Kernels
import Scenes

extension SharedClock {
  /// Two trainings side by side on one clock: early steps go by one at a time, later ones ever faster.
  public static var example: Animation {
    let runs = [("learning rate 0.1", 400, 0.05), ("learning rate 0.01", 2_000, 0.006)]
    let losses = runs.map { run in
      (0...run.1).map { 2.2 * Double.exp(-Double($0) * run.2) + 0.05 }
    }
    let clock = SharedClock(steps: 2_000, lasting: 4, rest: 0.4, hold: 1)
    return Animation(on: clock) { moment in
      Scene {
        for (index, frame) in Layout.content.columns(2, spacing: 56).enumerated() {
          let hasEnded = moment.hasEnded(run: runs[index].1)
          Panel(
            .text(runs[index].0), ink: .series(index + 1),
            setting: hasEnded ? "done" : "step \(Numeral.whole(moment.readStep))", in: frame
          ) { room in
            TrainingCurves(
              [TrainingCurves.Series("loss", losses[index], ink: .series(index + 1))],
              until: moment.step(ofRun: runs[index].1), in: room, scale: .linear(0...2.5))
          }
        }
      }
    }
  }
}
