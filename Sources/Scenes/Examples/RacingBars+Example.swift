import Drawing

extension RacingBars {
  /// On the way between two years: Ruby overtakes Perl while Swift rises from below.
  public static var example: any Element {
    RacingBars(
      ["Python", "Java", "Perl", "Ruby", "Swift", "Fortran"],
      snapshots: [[610, 580, 300, 260, 90, 120], [720, 540, 240, 280, 160, 100]], at: 0.35,
      places: 5)
  }
}
