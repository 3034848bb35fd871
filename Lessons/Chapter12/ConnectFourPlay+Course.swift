import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// How the training went: what the network says of the openings, and how well it plays by that.
extension ConnectFourPlay {
  static let trainingScene = LessonScene<Self>(
    LessonCard(
      id: "training", title: "It learns to foretell, and so it plays better",
      caption: """
        The network only learns how random games end. As what it says of the openings comes near what \
        counting gives, it wins more of its own games.
        """,
      alt:
        "Seven dots move into rings of counted chances while curves of games won climb to nearly all.",
      description: """
        On the left, for each first move, a dot shows the probability that the network gives to red, and \
        a ring the share counted in random games. On the right, two curves show the share of games that \
        red wins by the network, against a random player and against one that wins if it can and blocks \
        if it must. As training goes on the dots come to lie in their rings, and both curves climb.
        """),
    steps: \.courseSteps,
    animate: { $0.trainingAnimation($1) })

  private func trainingAnimation(_ trace: Trace) -> Animation {
    let course = trace.course
    let last = Double(max(course.steps.count - 1, 1))
    var timeline = Timeline()
    timeline.say("Before training the network knows nothing of the game.")
    timeline.hold(1.4)
    let learning = timeline.beat(
      lasting: 7, saying: "It sees how random games end, and learns to foretell that.")
    timeline.say("Its chances are right now, and playing by them wins.")
    timeline.hold(2.6)
    let columns = Layout.captionedContent.columns(2, spacing: 40)
    return Animation(along: timeline) { time in
      let index = learning.progress(at: time, easing: .smooth) * last
      let read = Int(index + 1e-9)
      let opening = OpeningPlot(
        said: course.openings.tweened(at: index, easing: .linear), counted: course.counted,
        range: 0.2...0.8, in: Panel.room(in: columns[0], under: .title))
      let wins = WinsPlot(
        course: course, games: trace.games, index: index,
        frame: Panel.room(in: columns[1], under: .title))
      return Scene(
        subtitle: "Every random game is seen once; now and then the network plays 200 of its own",
        counter: "\(Numeral.whole(wins.games(at: read))) random games"
      ) {
        Still("axes") {
          opening.ground
          wins.axes
        }
        Panel("What it says of the first move", in: columns[0]) { _ in opening }
        Panel("Games that red wins by it", in: columns[1]) { _ in wins }
      }
    }
  }
}

/// The shares of games won against both players as training goes on.
private struct WinsPlot: Element {
  let course: ConnectFourPlay.Trace.Course
  let games: Int
  let index: Double
  let axes: Axes

  private let legend: Rect

  init(course: ConnectFourPlay.Trace.Course, games: Int, index: Double, frame: Rect) {
    (self.course, self.games, self.index) = (course, games, index)
    let (legend, plot) = frame.cutting(bottom: 26, spacing: 6)
    self.legend = legend
    axes = Axes(
      x: .symlog(0...Double(games), linearUntil: Double(games) / 400), y: .linear(0...1),
      in: plot, xTitle: "random games seen",
      yTitle: "share of games won", ticks: (nil, 5))
  }

  /// How many games had been seen at an examination.
  func games(at examination: Int) -> Int {
    let last = max(course.steps.last ?? 1, 1)
    return course.steps[examination] * games / last
  }

  func draw(on canvas: Canvas) {
    let curves = [
      (course.wins.random, Ink.muted), (course.wins.tactical, ConnectFourBoard.ink(of: "B")),
    ]
    for (values, ink) in curves {
      let whole = (0...Int(index)).map { (x: Double(games(at: $0)), y: values[$0]) }
      let head = (
        x: course.steps.map { Double($0) }.tweened(at: index, easing: .linear) * perStep,
        y: values.tweened(at: index, easing: .linear)
      )
      axes.line(whole + [head], ink: ink, width: 3).draw(on: canvas)
      Dot(at: axes.position(x: head.x, y: head.y), radius: 5.5, ink: ink).draw(on: canvas)
    }
    Legend(
      zip(["random player", "wins or blocks if it can"], curves).map { name, curve in
        .init(name, ink: curve.1)
      }, in: legend
    ).draw(on: canvas)
  }

  private var perStep: Double { Double(games) / Double(max(course.steps.last ?? 1, 1)) }
}
