import Environments
import Foundation
import GIFEncoding
import NeuralNets
import Randomness
import Tensors
import Testing

struct PlayTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private struct Line: Decodable {
    let type: String, episode: Int, step: Int, state: [Double], action: Int, reward: Double
    let next: [Double], outcome: String
  }

  @Test func `a trace has a line a step, and each follows from the one before`() throws {
    let outcome = try workplace.mlanim("play", "cart-pole", "--episodes", "2", "--seed", "4")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let lines = try outcome.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    #expect(lines.allSatisfy { $0.type == "step" && $0.reward == 1 })
    #expect(lines.filter { $0.outcome == "terminated" }.map(\.episode) == [1, 2])
    for (line, next) in zip(lines, lines.dropFirst()) where line.episode == next.episode {
      #expect(next.state == line.next && next.step == line.step + 1)
      var world = CartPole(
        state: .init(
          position: line.state[0], velocity: line.state[1], angle: line.state[2],
          angularVelocity: line.state[3]))
      #expect(world.step(CartPole.actions[line.action]).observation.numbers == line.next)
    }
    let again = try workplace.mlanim("play", "cart-pole", "--episodes", "2", "--seed", "4")
    #expect(again.output == outcome.output)
    let other = try workplace.mlanim("play", "cart-pole", "--episodes", "2", "--seed", "5")
    #expect(other.output != outcome.output)
  }

  @Test func `a limit breaks an episode off`() throws {
    let outcome = try workplace.mlanim("play", "mountain-car", "--limit", "7")
    #expect(outcome.lines.count == 7)
    #expect(outcome.lines[6].contains(#""outcome": "truncated""#))
  }

  @Test func `a table plays greedily`() throws {
    // To the right wherever that is worth more: six moves along the book's path.
    var table = Tensor(zeros: 16, 4)
    for (state, action) in [(0, 1), (4, 1), (8, 2), (9, 1), (13, 2), (14, 2)] {
      table[state, action] = 1
    }
    let file = workplace.folder.appendingPathComponent("walk.safetensors")
    try Data(SafeTensors(tensors: ["table": table]).encoded()).write(to: file)
    let outcome = try workplace.mlanim("play", "frozen-lake", "--policy", "walk.safetensors")
    #expect(outcome.lines.count == 6)
    #expect(outcome.lines[5].contains(#""next": 15"#))
    let wrong = try workplace.mlanim("play", "cart-pole", "--policy", "walk.safetensors")
    #expect(wrong.code == 1 && wrong.lines.isEmpty)
    #expect(wrong.errors.contains("holds no policy for this world"))
  }

  @Test func `a network plays greedily`() throws {
    var random = RandomStream(seed: 1)
    // Pushes to where the pole leans and moves to.
    var layer = Dense(from: 4, to: 2, using: &random)
    layer.weight = Tensor(rows: [[0, 0], [0, 0], [-1, 1], [-1, 1]])
    let network = Sequential(layer)
    let file = workplace.folder.appendingPathComponent("net.safetensors")
    try Data(network.checkpoint().encoded()).write(to: file)
    let outcome = try workplace.mlanim(
      "play", "cart-pole", "--policy", "net.safetensors", "--limit", "200")
    #expect(outcome.lines.count == 200)
  }

  private static let shipped: [(lesson: String, world: String, steps: ClosedRange<Int>)] = [
    ("ch11-tic-tac-toe", "tic-tac-toe", 9...9),
    ("ch12-connect-four", "connect-four", 7...42),
    ("ch15-deep-q-learning", "cart-pole", 500...500),
  ]

  @Test(arguments: shipped)
  func `what a lesson ships plays the lesson's game`(
    lesson: String, world: String, steps: ClosedRange<Int>
  ) throws {
    let file = URL(fileURLWithPath: Workplace.program).deletingLastPathComponent()
      .appendingPathComponent("mlanim_Lessons.resources/\(lesson).safetensors").path
    let outcome = try workplace.mlanim("play", world, "--policy", file, "--seed", "3")
    #expect(outcome.code == 0 && steps.contains(outcome.lines.count))
    let first = try #require(outcome.lines.first)
    switch world {
    case "tic-tac-toe": #expect(first.contains(#""action": 8,"#), "a corner")
    case "connect-four": #expect(first.contains(#""action": 3,"#), "the middle column")
    default: break
    }
    let end = world == "cart-pole" ? "truncated" : "terminated"
    #expect(outcome.lines.last?.contains("\"outcome\": \"\(end)\"") == true)
    let wrong = try workplace.mlanim("play", "mountain-car", "--policy", file)
    #expect(wrong.code == 1 && wrong.errors.contains("holds no policy for this world"))
  }

  @Test func `a game is rendered`() throws {
    let outcome = try workplace.mlanim(
      "play", "tic-tac-toe", "-o", "game.gif", "--quality", "draft", "--seed", "2")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("game.gif  640x360  "))
    let file = try GIFFile(workplace.bytes(of: "game.gif"))
    #expect(file.width == 640)
    #expect(workplace.contents == ["game.gif"])
  }

  @Test(arguments: [
    (["play", "cart"], Int32(64), "provide one of"),
    (["play", "cart-pole", "--episodes", "0"], 64, "out of range"),
    (["play", "cart-pole", "--policy", "none.safetensors"], 1, "none.safetensors"),
    (["play", "cart-pole", "--episodes", "5000", "-o", "x.gif"], 64, "fewer '--episodes'"),
  ])
  func `wrong use is told in words`(arguments: [String], code: Int32, words: String) throws {
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try workplace.shell("$MLANIM \(line)")
    #expect(outcome.code == code)
    #expect(outcome.errors.contains(words))
    #expect(workplace.contents.isEmpty)
  }
}
