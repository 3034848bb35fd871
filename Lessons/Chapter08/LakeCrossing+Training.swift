import Agents
import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

extension LakeCrossing {
  static let trainingScene = LessonScene<Self>(
    LessonCard(
      id: "training",
      title: "Labelled random games teach a network",
      caption: """
        Every move of a lost game is labelled 0, every move of a won game 1. From the labels of 100 000 \
        games the network learns the chance of a win after each move: its answers settle on the exact ones.
        """,
      alt:
        "A lost and a won game get labels; then a network's chances move onto the line of the exact ones.",
      description: """
        First two random games are played on the lake: one falls into a hole, and all of its moves are \
        labelled 0; one reaches the goal by chance, and all of its moves are labelled 1. Then the network \
        learns from the labels of all games. On the left its chances colour the board and arrows show the \
        likeliest moves, with the way that they lead. On the right a dot for each move stands at its exact \
        chance and at the network's: step by step the dots settle on the diagonal.
        """),
    steps: { $0.trainingSteps },
    animate: { LakeTrainingPicture($1).animation })
}

/// Two games that get their labels, and the network that learns from all of them.
private struct LakeTrainingPicture: Sendable {
  private let trace: LakeCrossing.Trace
  private let map: LakeMap
  private var timeline = Timeline()
  /// Games to be seen, their labels, and when.
  private let games: [(steps: [LakeStep], label: Int, beat: Beat)]
  private let run: Beat
  private let values: [LakeValues]
  /// The way that the network's moves lead after each kept step.
  private let routes: [[LakeStep]]

  init(_ trace: LakeCrossing.Trace) {
    self.trace = trace
    map = trace.games.lake.map
    values = trace.training.tables.map { LakeValues($0) }
    let lake = trace.games.lake
    routes = trace.training.tables.map {
      LakePlayer(greedyOn: $0).game(on: lake, within: lake.stateCount, seed: 0)
    }
    _ = timeline.beat(lasting: 0.9, saying: "A player that knows nothing makes random moves.")
    var games: [(steps: [LakeStep], label: Int, beat: Beat)] = []
    if let lost = trace.games.lost {
      timeline.say("This game is lost: all of its moves get the label 0.")
      games.append((lost, 0, timeline.beat(lasting: Self.length(of: lost))))
    }
    if let winning = trace.games.winning {
      timeline.say("This one is won, by luck: all of its moves get the label 1.")
      games.append((winning, 1, timeline.beat(lasting: Self.length(of: winning))))
    }
    self.games = games
    run = timeline.beat(
      lasting: 5,
      saying: """
        \(Numeral.whole(trace.games.games)) games, \(Numeral.whole(trace.games.wins)) won: \
        the network learns what share of each move's labels is 1.
        """)
    timeline.say(Self.verdict(trace, routes.last ?? []))
    timeline.hold(2.4)
  }

  /// The seconds in which a game is seen, and its labels.
  private static func length(of game: [LakeStep]) -> Double { 1 + 0.3 * Double(game.count) }

  private static func verdict(_ trace: LakeCrossing.Trace, _ route: [LakeStep]) -> Caption {
    let error = Numeral.fixed(100 * trace.error(at: trace.training.tables.count - 1), decimals: 1)
    let way =
      route.last?.isWin == true
      ? "The likeliest moves lead to the goal in \(route.count) steps."
      : "The likeliest moves do not lead to the goal yet."
    return "\(way) No chance is off by more than \(error) points."
  }

  var animation: Animation { Animation(along: timeline, scene: scene) }

  private func scene(at time: Double) -> Scene {
    let sides = Layout.captionedContent.columns(shares: [364, 508], spacing: 28)
    let step = trace.training.kept.steps.map(Double.init).tweened(
      at: place(at: time), easing: .linear)
    let axes = axes(in: sides[1])
    return Scene(
      subtitle: "Chance of a win after each move, as the network says: the share of won games",
      counter: time < run.start
        ? "random games" : "step \(Numeral.whole(Int(step))) of \(Numeral.whole(lastStep))"
    ) {
      Still("axes") { Self.ground(axes) }
      board(at: time, in: sides[0])
      dots(at: time, on: axes)
    }
  }

  private var lastStep: Int { trace.training.kept.steps.last ?? 0 }

  /// Which of the kept states of the network is seen, with the share of the way to the next.
  private func place(at time: Double) -> Double {
    run.progress(at: time) * Double(values.count - 1)
  }

  // MARK: the board

  private func board(at time: Double, in frame: Rect) -> [any Element] {
    let game = games.last { time >= $0.beat.start && time < $0.beat.end }
    let isLearning = time >= run.start
    var agent = LakeWalk.Agent.none
    if let game {
      agent = LakeWalk(map: map, steps: game.steps)
        .agent(at: game.beat.part(0.05...0.7).progress(at: time) * Double(game.steps.count))
      agent.size *= Self.presence(in: game.beat, isFirst: game.label == 0, at: time)
    } else if !isLearning {
      agent = .resting(on: map.start, of: map)
    }
    let place = place(at: time)
    let known = values.tweened(at: place, easing: .linear)
    let board =
      isLearning
      ? known.board(of: map, agent: agent, in: frame)
      : GridBoard(
        map.letters, in: frame, agent: agent.place, agentSize: agent.size, gaze: agent.gaze,
        countsTiles: true)
    let labels = game.map { self.labels(of: $0, on: board, at: time) } ?? []
    let route = isLearning ? self.route(Int(place.rounded()), on: board) : []
    return labels.isEmpty ? [board] + route : [board] + labels
  }

  /// How large the agent of a game is: it comes up anew for the second one.
  private static func presence(in beat: Beat, isFirst: Bool, at time: Double) -> Double {
    min(
      isFirst ? 1 : beat.part(0...0.06).progress(at: time, easing: .easeOut),
      1 - beat.part(0.92...1).progress(at: time, easing: .easeIn))
  }

  /// The way of a game with a label at each of its moves; labels appear once its end is known.
  private func labels(
    of game: (steps: [LakeStep], label: Int, beat: Beat), on board: GridBoard, at time: Double
  ) -> [any Element] {
    let appear = game.beat.part(0.72...0.82).progress(at: time)
    guard appear > 0 else { return [] }
    let ink: Ink = game.label == 1 ? .good : .bad
    let cells = game.steps.reduce(into: [Int]()) { cells, step in
      if !cells.contains(step.state) { cells.append(step.state) }
    }
    return cells.map { cell in
      let place = board.point(at: map.place(of: cell))
      return Layers {
        Dot(at: place, radius: 15, ink: ink)
        Label(
          "\(game.label)", at: place, style: .body.weight(.bold).ink(.paper), anchor: .center)
      }.faded(appear)
    }
  }

  /// The way that the moves lead, as a broken line.
  private func route(_ index: Int, on board: GridBoard) -> [any Element] {
    guard routes.indices.contains(index), let first = routes[index].first else { return [] }
    let cells = [first.state] + routes[index].map(\.next)
    let points = cells.map { board.point(at: map.place(of: $0)) }
    let isWin = routes[index].last?.isWin == true
    let ink: Ink = isWin ? .good : .highlight
    return [Line(.polyline(points), ink: ink.opacity(0.4), width: 12)]
  }

  // MARK: the answers

  private func axes(in frame: Rect) -> Axes {
    Axes(
      x: .log(1...100), y: .log(0.1...100), in: frame, xTitle: "exact chance of a win, in %",
      yTitle: "the network's chance of a win, in %", ticks: (3, 4))
  }

  private static func ground(_ axes: Axes) -> Layers {
    Layers {
      axes
      axes.line([(1, 1), (100, 100)], ink: .muted, width: 2, dash: [5, 5])
      EdgeLabel(
        "exactly right", from: axes.position(x: 46, y: 46), to: axes.position(x: 100, y: 100),
        side: .below, style: .note)
    }
  }

  /// A dot for each move that can lead to a win; it glides between the places that it had.
  private func dots(at time: Double, on axes: Axes) -> [any Element] {
    let (index, share) = (Int(place(at: time)), place(at: time) - place(at: time).rounded(.down))
    let tables = trace.training.tables
    let (before, after) = (tables[index], tables[min(index + 1, tables.count - 1)])
    return map.openCells.flatMap { cell in
      trace.exact[cell].enumerated().compactMap { action, exact -> (any Element)? in
        guard exact > 0 else { return nil }
        let places = [before, after].map { table in
          axes.clamped(axes.position(x: 100 * exact, y: 100 * table[cell, action]))
        }
        return Dot(at: .lerp(places[0], places[1], share), radius: 6)
      }
    }
  }
}
