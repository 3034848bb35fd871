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

  /// Situation and reasoning: at the left what is seen, at the right what is made of it.
  public static var reasoningExample: any Element {
    let sides = Layout.situationAndReasoning(in: Layout.captionedContent, shares: (4, 5))
    let chances = [0.04, 0, 0, 0, 0, 0.07, 0.78, 0.03, 0.08]
    return LessonFrame(
      title: "The network looks for the move that wins most often",
      scene: Scene(
        subtitle: "Noughts to move", counter: "move 6",
        caption: "It takes the lower left corner: four games of five end well."
      ) {
        TicTacToeBoard(".XO" + "XO." + "...", in: sides.situation, best: 6)
        ProbabilityBars(
          [0, 5, 6, 7, 8].map { chances[$0] },
          labels: ["upper left", "right", "lower left", "bottom", "lower right"],
          in: sides.reasoning.inset(dx: 0, dy: 50))
      }, progress: 0.6)
  }

  /// Before and after: two panels of one size on one level, each with its score.
  public static var comparisonExample: any Element {
    let sides = Layout.beforeAndAfter()
    return LessonFrame(
      title: "Practice keeps the pole upright",
      scene: Scene(subtitle: "The same start, the same laws of motion", counter: "step 61") {
        Panel("Untrained", ink: .muted, setting: "fell after 23 steps", in: sides.before) { room in
          CartPoleTrack(position: 1.2, angle: 0.6, in: room, hasFallen: true)
        }
        Panel("Trained", ink: .accent, setting: "still upright", in: sides.after) { room in
          CartPoleTrack(position: -0.4, angle: 0.05, in: room, push: 1)
        }
      }, progress: 0.3)
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

  /// A grid of cells, in each the largest room of one aspect, and a frame within that.
  public static var boxesExample: any Element {
    Layers {
      for (cell, aspect) in zip(Layout.content.grid(rows: 2, columns: 3), [1, 1.5, 3, 0.5, 2, 1]) {
        let box = cell.fitting(aspect: aspect)
        Line(.roundedRectangle(cell, radius: 10), ink: .grid)
        Line(.roundedRectangle(box, radius: 6), ink: .accent)
        Line(.roundedRectangle(box.inset(by: 14), radius: 4), ink: .muted, dash: [4, 4])
        Label("\(Numeral.shortest(aspect)) : 1", at: box.center, style: .label, anchor: .center)
      }
    }
  }
}
