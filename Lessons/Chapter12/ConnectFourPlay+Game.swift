import Animations
import Drawing
import Environments
import Exhibits
import LessonKit
import Scenes

/// The network before and after training, against the same player, on one clock.
extension ConnectFourPlay {
  static let gameScene = LessonScene<Self>(
    LessonCard(
      id: "game", title: "Before and after learning from random games",
      caption: """
        Red plays by the same network, before training, when it loses most games as it does this one, and \
        after it. Yellow wins if it can, blocks if it must, and drops its disc anywhere otherwise.
        """,
      alt:
        "Two boards: red loses by the untrained network and wins by the trained one; wins of both counted.",
      description: """
        Two games of Connect Four on one clock, disc by disc. On the left red plays by the network before \
        training, on the right by the network that has learned from random games; yellow is the same \
        player in both. Dashed rings mark holes that would complete four in a row. The winning four are \
        outlined, and over each board stands how many of many such games red has won.
        """),
    steps: \.winSteps,
    animate: { $0.gameAnimation($1) })

  private func gameAnimation(_ trace: Trace) -> Animation {
    let games = [trace.untrained, trace.shown]
    let longest = games.map(\.moves.count).max() ?? 1
    let pace = DiscClock.Pace.even.scaled(by: min(1, 12 / Double(longest)))
    let clocks = games.map { game in
      var clock = DiscClock(of: game, pace: pace, opening: (nil, 1), words: { _ in nil })
      clock.close(saying: nil, holding: 2.4)
      return clock
    }
    let duration = clocks.map(\.timeline.duration).max() ?? 1
    var timeline = clocks.max { $0.timeline.duration < $1.timeline.duration }?.timeline ?? .init()
    timeline.hold(duration - timeline.duration)
    let panels = Layout.content.columns(2, spacing: 40)
    let titles = ["Before training", "After \(Numeral.whole(trace.games)) random games"]
    let shares = [
      trace.course.wins.tactical.first ?? 0, Double(trace.wins.tactical) / Double(trace.matches),
    ]
    return Animation(along: timeline) { time in
      Scene(subtitle: "Red asks the network; yellow wins if it can, blocks if it must") {
        for index in games.indices {
          Panel(
            .text(titles[index]), ink: index == 0 ? .muted : .accent,
            value: "wins \(Numeral.fixed(100 * shares[index], decimals: 0)) % of its games",
            status: status(of: games[index], clocks[index], at: time), in: panels[index]
          ) { room in
            GameStage(games[index], clocks[index], at: time, chances: false, in: room)
          }
        }
      }
    }
  }

  /// Whose turn it is, or who has won.
  private func status(of game: ShownGame, _ clock: DiscClock, at time: Double) -> Text {
    let style = TextStyle.body.weight(.semibold)
    guard time < clock.outlining.start else {
      switch game.winner {
      case .first: return Text("red wins", style.ink(ConnectFourBoard.ink(of: "A")))
      case .second: return Text("yellow wins", style)
      case nil: return Text("a tie", style.ink(.muted))
      }
    }
    let turn = clock.turn(at: time) ?? 0
    let name = game.moves[turn].player == .first ? "red" : "yellow"
    return Text("move \(turn + 1): \(name)", TextStyle.label.ink(.muted))
  }
}
