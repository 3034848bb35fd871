extension RoverTrack {
  /// A rover between a large reward far off and a small one near by, with what each way is worth.
  public static var example: any Element {
    RoverTrack(
      rewards: [100, 0, 0, 0, 0, 40], rover: 3.3,
      values: [nil, (50, 12.5), (25, 6.25), (12.5, 10), (6.25, 20), nil],
      policy: [0, -1, -1, -1, 1, 0])
  }
}
