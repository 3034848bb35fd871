import Drawing

extension LessonFrame {
  /// What all lessons have in common, made by the renderer around every scene.
  public static var example: any Element {
    LessonFrame(
      title: "A dot finds the lowest point",
      scene: Scene(
        subtitle: .formula("x \\leftarrow x - \\eta\\,f'(x)"), counter: "step 12 of 30",
        caption: "Each step is the slope times the learning rate."
      ) {
        let axes = Axes(x: -4...4, y: 0...16, in: Layout.captionedContent)
        axes
        axes.curve { $0 * $0 }
        Dot(at: axes.position(x: -1.2, y: 1.44))
      }, progress: 0.4)
  }
}

extension Caption {
  /// One sentence at the bottom of the picture: what a teacher would say at this moment.
  public static var example: any Element {
    let axes = Axes(x: 0...10, y: 0...1, in: Layout.captionedContent, yTitle: "accuracy")
    return Layers {
      axes
      axes.line([(0, 0.1), (2, 0.6), (5, 0.85), (10, 0.9)], width: 3)
      Caption("The last per cent takes longer than all that came before.")
    }
  }
}

extension Still {
  /// Axes and curve are drawn once for all frames; only the dot is drawn anew.
  public static var example: any Element {
    let axes = Axes(x: -4...4, y: 0...16)
    return Layers {
      Still("axes") {
        axes
        axes.curve { $0 * $0 }
      }
      Dot(at: axes.position(x: 2.5, y: 6.25))
    }
  }
}

extension Layers {
  /// The content of a picture, cut into a strip, columns by shares, and rows.
  public static var example: any Element {
    let (head, rest) = Layout.content.cutting(top: 60, spacing: Layout.gap)
    let columns = rest.columns(shares: [3, 2])
    return Layers {
      for (index, room) in ([head, columns[0]] + columns[1].rows(3)).enumerated() {
        Line(.roundedRectangle(room, radius: 10), ink: .series(index + 1))
        Label(
          Numeral.whole(Int(room.width)) + " × " + Numeral.whole(Int(room.height)),
          at: room.center, anchor: .center)
      }
    }
  }
}
