import Drawing
import Kernels

extension Arrow {
  /// Two steps and where they lead together.
  public static var example: any Element {
    let axes = Axes(x: 0...8, y: 0...4)
    let places = [(0.0, 0.0), (5.0, 1.0), (7.5, 3.5)].map { axes.position(x: $0.0, y: $0.1) }
    return Layers {
      axes
      Arrow(from: places[0], to: places[1], ink: .series(1), width: 4)
      Arrow(from: places[1], to: places[2], ink: .series(2), width: 4)
      Arrow(from: places[0], to: places[2], width: 4)
      EdgeLabel(.formula("\\vec{a}"), from: places[0], to: places[1], side: .below)
      EdgeLabel(.formula("\\vec{b}"), from: places[1], to: places[2], side: .below)
      EdgeLabel(.formula("\\vec{a} + \\vec{b}"), from: places[0], to: places[2])
    }
  }
}

extension Dot {
  /// The eight series inks, which colour-blind readers tell apart.
  public static var example: any Element {
    Layers {
      for (index, column) in Layout.content.columns(8).enumerated() {
        Dot(at: column.center, radius: 34, ink: .series(index + 1))
        Label(
          ".series(\(index + 1))", at: column.center.offset(y: 64), style: .note, anchor: .center)
      }
    }
  }
}

extension Line {
  /// A wave, unbroken, dashed and dotted.
  public static var example: any Element {
    let rows = Layout.content.rows(3)
    func wave(in row: Rect) -> Path {
      .polyline(
        stride(from: row.minX, through: row.maxX, by: 2).map {
          Point(x: $0, y: row.midY + Double.sin($0 / 40) * row.height * 0.4)
        })
    }
    return Layers {
      Line(wave(in: rows[0]), width: 4)
      Line(wave(in: rows[1]), ink: .series(2), dash: [14, 8])
      Line(wave(in: rows[2]), ink: .series(3), width: 6, dash: [0.1, 14])
    }
  }
}

extension Label {
  /// One place, and which part of a text lies there.
  public static var example: any Element {
    let anchors: [(Anchor, String)] = [
      (.topTrailing, "topTrailing"), (.top, "top"), (.topLeading, "topLeading"),
      (.trailing, "trailing"), (.leading, "leading"), (.baselineTrailing, "baselineTrailing"),
      (.baselineCenter, "baselineCenter"), (.baselineLeading, "baselineLeading"),
    ]
    let room = Layout.content.inset(dx: 0, dy: 60)
    return Layers {
      for (cell, anchor) in zip(room.grid(rows: 4, columns: 2, spacing: 0), anchors) {
        Line(.circle(center: cell.center, radius: 7), ink: .accent, width: 1.5)
        Label(anchor.1, at: cell.center, style: .body, anchor: anchor.0)
      }
    }
  }
}
