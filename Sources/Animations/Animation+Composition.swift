import Scenes

extension Animation {
  /// Animations one after the other, each dissolving into the next.
  ///
  /// Two neighbours share `crossfade` seconds, held to half of the shorter one.
  public static func sequence(_ animations: [Animation], crossfade: Double = 0.5) -> Animation {
    let parts = Part.row(of: animations, crossfade: crossfade)
    return Animation(
      lasting: parts.last?.end ?? 0,
      posterTime: parts.last.map { $0.start + $0.animation.posterTime },
      keyTimes: parts.flatMap(\.keyTimes)
    ) { time in
      guard let index = parts.lastIndex(where: { $0.start <= time }) else { return Scene {} }
      let part = parts[index]
      guard index > 0, time < part.start + part.fade else { return part.scene(at: time) }
      let progress = Easing.smooth((time - part.start) / part.fade)
      return parts[index - 1].scene(at: time).dissolved(into: part.scene(at: time), at: progress)
    }
  }

  /// One animation in a row of them.
  private struct Part: Sendable {
    let index: Int
    let animation: Animation
    let start: Double
    /// How long it shares with the one before it.
    let fade: Double

    var end: Double { start + animation.duration }

    var keyTimes: [Double] {
      (animation.keyTimes + [animation.duration, fade / 2]).map { start + $0 }
    }

    func scene(at time: Double) -> Scene {
      animation.scene(at: time - start).tellingStills(of: index)
    }

    static func row(of animations: [Animation], crossfade: Double) -> [Part] {
      animations.reduce(into: [Part]()) { parts, animation in
        let before = parts.last?.animation.duration ?? 0
        let fade = min(max(crossfade, 0), before / 2, animation.duration / 2)
        let start = (parts.last?.end ?? 0) - fade
        parts.append(Part(index: parts.count, animation: animation, start: start, fade: fade))
      }
    }
  }

  /// Animations at the same time, the first lowest: panels that were made apart, in frames of their
  /// own.
  ///
  /// One that has ended stands still. Of the lines about the picture each is taken from the first that
  /// has one.
  public static func together(_ animations: [Animation]) -> Animation {
    let duration = animations.map(\.duration).max() ?? 0
    return Animation(lasting: duration, keyTimes: animations.flatMap(\.keyTimes)) { time in
      let scenes = animations.enumerated().map { index, animation in
        animation.scene(at: time).tellingStills(of: index)
      }
      return Scene(
        subtitle: scenes.lazy.compactMap(\.subtitle).first,
        counter: scenes.lazy.compactMap(\.counter).first,
        caption: scenes.lazy.compactMap(\.caption).first
      ) {
        scenes.flatMap(\.elements)
      }
    }
  }
}

extension Scene {
  /// The scene with the number of its animation in the names of its stills, which are unique within
  /// one animation alone.
  fileprivate func tellingStills(of index: Int) -> Scene {
    Scene(subtitle: subtitle, counter: counter, caption: caption) {
      elements.map { element in
        guard let still = element as? Still else { return element }
        return Still("\(index): \(still.name)") { still.elements }
      }
    }
  }
}
