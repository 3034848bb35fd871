import Animations
import Drawing
import LessonKit
import Scenes

/// How the training went: the length of every game, and the memory that updates learn from.
extension DeepQLearning {
  static let trainingScene = LessonScene<Self>(
    LessonCard(
      id: "training", title: "It learns from a memory of its own games",
      caption: """
        Every step goes into a memory, and every update learns from a few of them drawn at random. The \
        mean length of the last hundred games crosses 195, the book's mark for solved.
        """,
      alt:
        "Game lengths rise until their mean passes 195 while a grid of remembered steps fills with better games.",
      description: """
        On the left each dot is a game of the training and its height the number of steps that it \
        lasted; a line shows the mean of the last hundred games and crosses the dashed mark at 195. On \
        the right a grid of cells is the replay memory: it fills cell by cell, darker where steps come \
        from longer games; once it is full, the oldest are overwritten. Rings are the experiences drawn \
        for the update at that moment. Below, the probability of a random push falls.
        """),
    steps: \.trainingSteps,
    animate: { MemoryStory(trace: $1).animation })
}

/// The games and the memory on one clock.
private struct MemoryStory: Sendable {
  let trace: DeepQLearning.Trace
  private let timeline: Timeline
  private let motion: Beat
  private let crossing: Double?

  init(trace: DeepQLearning.Trace) {
    self.trace = trace
    var timeline = Timeline()
    timeline.say("At first nearly every push is random, and games are short.")
    timeline.hold(1)
    motion = timeline.beat(lasting: 10)
    let motion = motion
    func time(ofGame number: Int) -> Double {
      motion.start + motion.duration * Double(number) / Double(max(trace.course.count, 1))
    }
    var captions: [(Double, String)] = []
    crossing = trace.solvedAfter.map { time(ofGame: $0) }
    captions.append(
      (
        motion.start + 1.6,
        "Each update draws \(trace.batch) steps from the memory: old and new, good and bad."
      ))
    if let crossing, let solved = trace.solvedAfter {
      captions.append(
        (crossing, "After \(solved) games the mean of a hundred passes 195: solved, by the book."))
    }
    if let full = trace.course.firstIndex(where: { $0.remembered >= trace.memory }) {
      let filled = time(ofGame: full + 1)
      if filled > (crossing ?? 0) + 1.5 {
        captions.append((filled, "The memory is full: the oldest steps make room."))
      }
    }
    timeline.hold(2.6)
    captions.append(
      (
        motion.end,
        "Of \(trace.trials.count) fresh games the network now lasts all \(trace.limit) steps in \(trace.survivors)."
      ))
    self.timeline = timeline
    said = captions.reduce(into: timeline.captions) { track, line in
      track.say(.init(.text(line.1)), from: line.0)
    }
  }

  private let said: CaptionTrack

  var animation: Animation {
    Animation(along: timeline) { time in scene(at: time) }
  }

  private func scene(at time: Double) -> Scene {
    let columns = Layout.captionedContent.columns(shares: [520, 340], spacing: 36)
    let step = played(at: motion.progress(at: time))
    // Numbers and cells that change more often than this would be a flicker.
    let calm = played(at: motion.progress(at: (time * 5 + 1e-6).rounded(.down) / 5))
    let games = trace.course.prefix { Double($0.played) <= calm }.count
    let plot = GamesPlot(trace: trace, step: step, in: columns[0])
    let panel = MemoryPanel(trace: trace, step: Int(calm))
    return Scene(
      subtitle:
        "Left: the steps of every game. Right: the steps remembered, darker from longer games",
      counter: "game \(Numeral.whole(games, width: 3)) of \(Numeral.whole(trace.course.count))",
      caption: said.caption(at: time)
    ) {
      Still("axes") { plot.ground }
      plot
      panel.elements(in: columns[1])
    }
  }
}

extension MemoryStory {
  /// The steps played at a share of the games.
  private func played(at progress: Double) -> Double {
    ([0] + trace.course.map { Double($0.played) }).tweened(
      at: progress * Double(trace.course.count), easing: .linear)
  }
}

/// The length of every game as a dot, and the mean of the last hundred as a line.
private struct GamesPlot: Element {
  private let trace: DeepQLearning.Trace
  private let step: Double
  private let axes: Axes

  init(trace: DeepQLearning.Trace, step: Double, in frame: Rect) {
    self.trace = trace
    self.step = step
    axes = Axes(
      x: 0...Double(max(trace.course.count, 1)), y: 0...Double(DeepQLearning.Training.limit),
      in: frame, xTitle: "game", yTitle: "steps", ticks: (6, 5))
  }

  /// The axes and the mark of a task that is solved, which stay as they are.
  var ground: Layers {
    let end = axes.x.domain.upperBound
    return Layers {
      axes
      axes.line([(0, 195), (end, 195)], ink: .good, width: 2, dash: [6, 5])
      Label(
        "solved: 195", at: axes.position(x: 0, y: 195).offset(x: 6, y: -8),
        style: .note.ink(.ink))
    }
  }

  func draw(on canvas: Canvas) {
    let reached = trace.course.prefix { Double($0.played) <= step }
    for (number, game) in reached.enumerated() {
      let place = axes.position(x: Double(number + 1), y: Double(game.steps))
      canvas.fill(.circle(center: place, radius: 3), with: .muted.opacity(0.45))
    }
    let means = reached.enumerated().map { (x: Double($0 + 1), y: $1.mean) }
    axes.line(means, ink: .accent, width: 3.5).draw(on: canvas)
    guard let last = means.last else { return }
    canvas.allowingJumps {
      Dot(at: axes.position(x: last.x, y: last.y), radius: 6.5).draw(on: canvas)
    }
    drawCrossing(reached.count, on: canvas)
  }

  /// A ring where the mean of a hundred games passes 195.
  private func drawCrossing(_ games: Int, on canvas: Canvas) {
    guard let solved = trace.solvedAfter, games >= solved else { return }
    let place = axes.position(x: Double(solved), y: trace.course[solved - 1].mean)
    canvas.stroke(.circle(center: place, radius: 10), with: .good, width: 3)
    canvas.draw(
      Text("✓ game \(solved)", .label.ink(.good).weight(.semibold)),
      at: place.offset(x: 16, y: 24))
  }
}

/// The memory as a grid, and the numbers of the moment.
private struct MemoryPanel: Sendable {
  let trace: DeepQLearning.Trace
  /// The steps played.
  let step: Int

  private var game: Int { trace.course.prefix { $0.played <= step }.count }

  /// The mean length of the last hundred games, how full the memory is, and how random the pushes are.
  func elements(in frame: Rect) -> Layers {
    let (numbers, grid) = frame.cutting(top: 78, spacing: 8)
    let columns = numbers.columns(3, spacing: 10)
    let last = game > 0 ? trace.course[game - 1] : nil
    return Layers {
      BigNumber(
        "mean of 100", last?.mean ?? 0, decimals: 0, ink: .accent, size: 40, in: columns[0])
      BigNumber(
        "random", 100 * (last?.exploration ?? 1), decimals: 0, unit: "%", size: 40, in: columns[1])
      BigNumber(
        "memory full", 100 * Double(min(step, trace.memory)) / Double(trace.memory), decimals: 0,
        unit: "%", size: 40, in: columns[2])
      MemoryGrid(trace: trace, step: step, game: last, frame: grid).jumping()
    }
  }
}

/// The replay memory: each cell stands for equally many places, coloured by the games they come from.
private struct MemoryGrid: Element {
  let trace: DeepQLearning.Trace
  let step: Int
  /// The last game that is over.
  let game: DeepQLearning.Game?
  let frame: Rect

  private static let (columns, rows) = (20, 15)
  private static let map = ColorMap.sequential(0...Double(DeepQLearning.Training.limit))

  private var grid: Rect { frame.cutting(bottom: 66).rest }
  private var cell: Size {
    Size(width: grid.width / Double(Self.columns), height: grid.height / Double(Self.rows))
  }
  private var perCell: Double { Double(trace.memory) / Double(Self.columns * Self.rows) }

  func draw(on canvas: Canvas) {
    let lengths = lengthsByCell
    for (index, length) in lengths.enumerated() {
      let tile = tile(index).inset(by: 1)
      guard let length else {
        canvas.fill(.rectangle(tile), with: .grid.opacity(0.5))
        continue
      }
      canvas.fill(.rectangle(tile), with: Self.map.ink(for: length))
      canvas.stroke(.rectangle(tile), with: .muted.opacity(0.35), width: 1)
    }
    drawDraws(on: canvas)
    canvas.draw(
      ColorBar(
        Self.map, in: frame.cutting(bottom: 60).strip, title: "steps of the game that it comes from"
      ))
  }

  private func tile(_ index: Int) -> Rect {
    Rect(
      x: grid.minX + Double(index % Self.columns) * cell.width,
      y: grid.minY + Double(index / Self.columns) * cell.height, width: cell.width,
      height: cell.height)
  }

  /// For each cell how long the game lasted that its middle place comes from; nil where it is empty.
  private var lengthsByCell: [Double?] {
    (0..<Self.columns * Self.rows).map { index in
      let place = Int((Double(index) + 0.5) * perCell)
      guard place < step else { return nil }
      // The newest experience that went to this place.
      let number = place + (step - 1 - place) / trace.memory * trace.memory
      return Double(trace.course[game(ofExperience: number)].steps)
    }
  }

  /// The game in which an experience was made.
  private func game(ofExperience number: Int) -> Int {
    var (low, high) = (0, trace.course.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if trace.course[middle].played > number { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The experiences that the last update of that game learned from.
  private func drawDraws(on canvas: Canvas) {
    guard let game, game.updates > 0 else { return }
    let places = DeepQLearning.Training.places(
      trace.batch, of: game.remembered, update: game.updates - 1, using: trace.random)
    for place in Set(places.map { Int(Double($0) / perCell) }).sorted() {
      canvas.fill(.circle(center: tile(place).center, radius: 3.5), with: .highlight)
    }
  }
}
