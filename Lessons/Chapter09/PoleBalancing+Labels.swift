import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// How games that were all lost come by labels: the last steps before the fall are losing ones.
extension PoleBalancing {
  static let labelsScene = LessonScene<Self>(
    LessonCard(
      id: "labels", title: "Every game is lost: which pushes were to blame?",
      caption: """
        A random game always ends in a fall. Its last ten steps are labelled losing, all earlier ones \
        winning; from such labels the network learns.
        """,
      alt:
        "A pole falls; the last ten steps of the game are marked losing, the earlier ones winning.",
      description: """
        On the left a random game is played until the pole falls; on the right each of its steps is a \
        mark in a row that ends at the fall. Then the last ten marks become losing ones and the earlier \
        ones winning. Further games are added below in the same way, and at the end the steps of all \
        games that were played for the lesson are counted.
        """),
    steps: { $0.labelSteps },
    animate: { LabelStory(trace: $1, losing: $0.losing).animation })
}

/// One game and its labels, then many.
private struct LabelStory: Sendable {
  let trace: PoleBalancing.Trace
  let losing: Int
  private let game: PoleGame
  private let timeline: Timeline
  private let play: Beat
  private let blame: Beat
  private let praise: Beat
  private let others: Beat
  private let count: Beat

  init(trace: PoleBalancing.Trace, losing: Int) {
    self.trace = trace
    self.losing = losing
    game = trace.examples.first[0]
    let lost = trace.examples.lengths.count { $0 < 195 }
    let share = Numeral.fixed(100 * trace.examples.mean, decimals: 1)
    var timeline = Timeline()
    timeline.say("A coin decides each push. Every mark at the right is one step.")
    timeline.hold(0.8)
    play = timeline.beat(lasting: 3.4)
    timeline.say("It fell. No push was told right or wrong: what is there to learn from?")
    timeline.hold(1.8)
    timeline.say(.init(.text("The last \(losing) steps led to the fall: label them losing.")))
    blame = timeline.beat(lasting: 1.5)
    timeline.hold(0.4)
    timeline.say("After each earlier step the pole stayed up for longer: label it winning.")
    praise = timeline.beat(lasting: 1)
    timeline.hold(1)
    timeline.say(
      .init(
        .text(
          "\(Numeral.whole(lost)) of \(Numeral.whole(trace.examples.lengths.count)) random games are lost, and all get labels."
        )))
    others = timeline.beat(lasting: 2.4)
    timeline.say(
      .init(
        .text(
          "\(share) % of \(Numeral.whole(trace.examples.count)) steps are winning: now a network can learn which."
        )))
    count = timeline.beat(lasting: 0.8)
    timeline.hold(2.4)
    self.timeline = timeline
  }

  var animation: Animation { Animation(along: timeline) { scene(at: $0) } }

  private func scene(at time: Double) -> Scene {
    let columns = Layout.captionedContent.columns(shares: [350, 510], spacing: 36)
    let step = Double(game.steps) * play.progress(at: time)
    let isOver = time >= play.end
    let (foot, track) = columns[0].cutting(bottom: 92, spacing: 10)
    return Scene(
      subtitle: "Label each step by whether the pole stayed up long enough after it",
      counter: "game \(1 + shownRows(at: time)) of \(Numeral.whole(trace.examples.lengths.count))"
    ) {
      CartPoleTrack(
        position: game.world(at: step).state.position, angle: game.world(at: step).state.angle,
        in: track, hasFallen: isOver, positionLimit: CartPole.positionLimit,
        angleLimit: CartPole.angleLimit)
      numbers(at: time, Int(step), in: foot)
      LabelledGames(
        games: Array(trace.examples.first.prefix(LabelledGames.rows)), losing: losing,
        played: step, blame: blame.progress(at: time), praise: praise.progress(at: time),
        others: others.progress(at: time), frame: columns[1])
    }
  }

  private func shownRows(at time: Double) -> Int {
    Int(others.progress(at: time) * Double(LabelledGames.rows - 1))
  }

  /// The steps of the game; in the end the share of winning steps of all games.
  private func numbers(at time: Double, _ step: Int, in frame: Rect) -> Layers {
    let turn = count.progress(at: time)
    return Layers {
      BigNumber("steps until the fall", text: "\(step)", size: 56, in: frame)
        .faded(Easing.smooth(1 - 2 * turn))
      BigNumber(
        "winning steps in all games", 100 * trace.examples.mean, decimals: 1, unit: "%",
        ink: .good, size: 56, in: frame
      ).faded(Easing.smooth(2 * turn - 1))
    }
  }
}

/// Games as rows of steps that end at the fall, and the labels that the steps get.
private struct LabelledGames: Element {
  let games: [PoleGame]
  let losing: Int
  /// How many steps of the first game have been played.
  let played: Double
  /// How far the first game's last steps have been labelled, 0…1.
  let blame: Double
  /// How far the first game's earlier steps have been labelled, 0…1.
  let praise: Double
  /// How far the other games have appeared, 0…1.
  let others: Double
  let frame: Rect

  /// How many games are shown.
  static let rows = 10
  /// How many steps before the fall are shown.
  private static let columns = 36

  private var field: Rect { frame.cutting(top: 34).rest.cutting(bottom: 36).rest }
  private var pitch: Size {
    Size(
      width: (field.width - 68) / Double(Self.columns), height: field.height / Double(Self.rows))
  }

  func draw(on canvas: Canvas) {
    drawGuides(on: canvas)
    drawHead(on: canvas)
    for (row, game) in games.enumerated() {
      let presence = row == 0 ? 1 : (others * Double(games.count - 1) - Double(row - 1))
      guard presence > 0 else { continue }
      canvas.group(opacity: min(presence, 1)) { draw(game, in: row, on: canvas) }
    }
    drawLegend(on: canvas)
  }

  /// A faint line for each game, played or to come.
  private func drawGuides(on canvas: Canvas) {
    for row in games.indices {
      let (start, end) = (place(row, Self.columns), place(row, 1))
      canvas.stroke(.line(from: start, to: end), with: .grid, width: 1.5)
    }
  }

  /// The middle of a step's mark, counted back from the fall: 1 is the last step.
  private func place(_ row: Int, _ beforeFall: Int) -> Point {
    Point(
      x: field.minX + (Double(Self.columns - beforeFall) + 0.5) * pitch.width,
      y: field.minY + (Double(row) + 0.5) * pitch.height)
  }

  private func draw(_ game: PoleGame, in row: Int, on canvas: Canvas) {
    let shown = row == 0 ? Int(played) : game.steps
    for step in 0..<shown where game.steps - step <= Self.columns {
      let label = label(of: step, in: game, row)
      drawMark(label, at: place(row, game.steps - step), on: canvas)
    }
    guard shown == game.steps else { return }
    canvas.draw(
      Text("\(game.steps) steps", .note.ink(.ink)),
      at: Point(x: frame.maxX, y: place(row, 1).y), anchor: .trailing)
  }

  private enum Label { case none, losing, winning }

  /// What a step is labelled by now; of the first game the last step first, and then the earlier ones.
  private func label(of step: Int, in game: PoleGame, _ row: Int) -> Label {
    let isLosing = SurvivalExamples.isLosing(step, of: game, losing)
    guard row == 0 else { return isLosing ? .losing : .winning }
    let beforeFall = Double(game.steps - step)
    if isLosing { return beforeFall <= blame * Double(losing) ? .losing : .none }
    let earlier = max(Double(game.steps - losing), 1)
    return beforeFall - Double(losing) <= praise * earlier ? .winning : .none
  }

  /// A disc for a winning step, a cross on a tile for a losing one.
  private func drawMark(_ label: Label, at place: Point, on canvas: Canvas) {
    let size = min(pitch.width - 2, pitch.height - 6, 14)
    let tile = Rect(center: place, size: Size(width: size, height: size))
    switch label {
    case .none: canvas.fill(.circle(center: place, radius: size * 0.34), with: .muted.opacity(0.5))
    case .winning: canvas.fill(.circle(center: place, radius: size / 2), with: .good)
    case .losing:
      canvas.fill(.roundedRectangle(tile, radius: 2.5), with: .bad)
      let arm = size * 0.22
      for turn in [-1.0, 1] {
        canvas.stroke(
          .line(
            from: place.offset(x: -arm, y: -arm * turn), to: place.offset(x: arm, y: arm * turn)),
          with: .paper, width: 1.75)
      }
    }
  }

  /// The place of the fall, and the line before the last steps.
  private func drawHead(on canvas: Canvas) {
    let (fall, border) = (
      field.minX + Double(Self.columns) * pitch.width,
      field.minX + Double(Self.columns - losing) * pitch.width
    )
    canvas.draw(
      Text("fall", .label.ink(.bad).weight(.semibold)),
      at: Point(x: fall, y: frame.minY + 16), anchor: .baselineCenter)
    canvas.stroke(
      .line(from: Point(x: fall, y: field.minY - 8), to: Point(x: fall, y: field.maxY)), with: .bad,
      width: 2.5)
    guard blame > 0, losing < Self.columns else { return }
    canvas.group(opacity: min(blame * 4, 1)) {
      canvas.stroke(
        .line(from: Point(x: border, y: field.minY - 8), to: Point(x: border, y: field.maxY)),
        with: .muted, width: 1.5, dash: [5, 5])
      canvas.draw(
        Text("last \(losing) steps", .label.ink(.ink)),
        at: Point(x: (border + fall) / 2 - 16, y: frame.minY + 16), anchor: .baselineCenter)
    }
    canvas.group(opacity: min(praise * 4, 1)) {
      canvas.draw(
        Text("earlier steps", .label.ink(.ink)),
        at: Point(x: (field.minX + border) / 2, y: frame.minY + 16), anchor: .baselineCenter)
    }
  }

  private func drawLegend(on canvas: Canvas) {
    let level = frame.maxY - 10
    let entries: [(Label, String, Double)] = [
      (.winning, "winning: label 1", praise), (.losing, "losing: label 0", blame),
    ]
    var left = field.minX + 8
    for (label, words, presence) in entries {
      canvas.group(opacity: min(presence * 4, 1)) {
        drawMark(label, at: Point(x: left, y: level), on: canvas)
        canvas.draw(Text(words, .label), at: Point(x: left + 16, y: level), anchor: .leading)
      }
      left += 190
    }
  }
}

extension PoleBalancing.Trace {
  /// The first games: how many steps of each are winning, how many losing.
  var labelSteps: [TraceStep] {
    examples.first.enumerated().map { number, game in
      let losing = game.pushes.indices.count {
        SurvivalExamples.isLosing($0, of: game, self.losing)
      }
      return TraceStep(
        number,
        [
          "steps": .integer(game.steps), "losing": .integer(losing),
          "winning": .integer(game.steps - losing),
        ])
    }
  }
}
