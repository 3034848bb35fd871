public import Scenes

extension RacingBars {
  /// Five years of a race: who is overtaken glides out of the way.
  public static var movingExample: Animation {
    let years: [[Double]] = [
      [610, 580, 300, 260, 90, 120], [650, 560, 280, 270, 130, 110],
      [690, 550, 250, 280, 230, 100],
      [710, 540, 240, 300, 390, 90], [730, 545, 230, 310, 600, 80], [740, 540, 220, 320, 810, 75],
    ]
    return Animation(lasting: 5, hold: 1) { progress in
      Scene {
        RacingBars(
          ["Python", "Java", "Perl", "Ruby", "Swift", "Fortran"], snapshots: years,
          at: progress * 5, places: 5)
      }
    }
  }
}
