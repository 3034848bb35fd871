extension MountainCarHill {
  /// A car that swings up to its flag.
  public static var example: any Element {
    MountainCarHill(
      position: 0.12, push: 1,
      trail: [-0.9, -0.83, -0.74, -0.63, -0.51, -0.38, -0.25, -0.13, -0.02])
  }
}
