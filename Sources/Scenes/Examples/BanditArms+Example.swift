extension BanditArms {
  /// Five arms of which the fourth pays best, and what is believed of them after forty tries.
  public static var example: any Element {
    BanditArms(
      [
        .init(mean: 0.2, estimate: 0.6, tries: 4), .init(mean: -0.8, estimate: -1.2, tries: 3),
        .init(mean: 0.9, deviation: 0.6, estimate: 0.8, tries: 9),
        .init(mean: 1.5, estimate: 1.4, tries: 22), .init(mean: -1.4, deviation: 1.3, tries: 0),
      ], pull: (arm: 3, reward: 2.1))
  }
}
