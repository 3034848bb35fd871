import Drawing

extension LunarLanderSite {
  /// A lander that brakes over its pad.
  public static var example: any Element {
    let trail = (0...12).map { step in
      let way = Double(step) / 12
      return Point(x: -0.62 + 0.47 * way, y: 0.85 - 0.47 * way * way)
    }
    return LunarLanderSite(x: -0.15, y: 0.38, angle: 0.22, flames: (0.8, 0, 0.9), trail: trail)
  }
}
