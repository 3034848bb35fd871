import Foundation
import Testing

/// Training ahead of time: the same bytes, however often it was stopped.
struct TrainTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private static let lesson = "ch7-image-classification"

  /// Options of a training that takes a moment.
  private static let small = [
    "--pictures", "60", "--test-pictures", "20", "--filters", "2,2", "--units", "4", "--batch", "4",
    "--snapshots", "3",
  ]

  private func train(_ options: String...) throws -> Outcome {
    let words = ["$MLANIM", "train", Self.lesson] + Self.small + options
    return try workplace.shell(words.joined(separator: " "))
  }

  @Test func `a training writes its series and its log`() throws {
    let outcome = try train("--epochs", "2", "--log", "a.jsonl", "-o", "a.safetensors")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.lines.count == 1)
    #expect(outcome.lines[0].hasPrefix("a.safetensors  epoch 2 of 2  "))
    #expect(workplace.contents == ["a.jsonl", "a.safetensors"])
    let log = String(decoding: try workplace.bytes(of: "a.jsonl"), as: UTF8.self)
    let lines = try log.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(lines.map { $0["type"] as? String } == ["header", "record", "record", "record"])
    #expect(lines.dropFirst().map { $0["step"] as? Int } == [0, 1, 2])
    #expect((lines[0]["command"] as? String)?.contains("--epochs=2 --filters=2,2") == true)
    let text = String(
      decoding: try workplace.bytes(of: "a.safetensors").prefix(4_000), as: UTF8.self)
    #expect(text.contains(#""seed":"0""#) && text.contains(#""tool":"mlanim 0.1.0""#))
  }

  @Test(arguments: ["INT", "TERM"])
  func `a training that is stopped goes on to the same bytes`(signal: String) throws {
    _ = try train("--epochs", "12", "--log", "whole.jsonl", "-o", "whole.safetensors")
    // Stop it as soon as the third epoch is on record.
    let stopped = try workplace.shell(
      """
      $MLANIM train \(Self.lesson) \(Self.small.joined(separator: " ")) --epochs 12 \
        --log part.jsonl -o part.safetensors & child=$!
      until [ "$(cat part.jsonl 2>/dev/null | wc -l)" -ge 4 ]; do sleep 0.01; done
      kill -\(signal) $child
      wait $child
      """)
    #expect(stopped.code == (signal == "INT" ? 130 : 143), "\(stopped.errors)")
    #expect(stopped.errors.hasPrefix("Stopped at epoch "))
    #expect(workplace.contents.contains("part.safetensors.resume"))
    #expect(!workplace.contents.contains("part.safetensors"))
    #expect(!workplace.contents.contains { $0.hasSuffix(".part") })
    let other = try train("--epochs", "12", "--seed", "1", "-o", "part.safetensors")
    #expect(other.code == 1 && other.errors.contains("seed 1 instead of 0"))
    #expect(other.errors.contains("give '--restart' to begin anew"))

    let rest = try train("--epochs", "12", "--log", "part.jsonl", "-o", "part.safetensors")
    #expect(rest.code == 0 && rest.errors.hasPrefix("Going on at epoch "))
    for ending in ["safetensors", "jsonl"] {
      let (whole, part) = try (
        workplace.bytes(of: "whole.\(ending)"), workplace.bytes(of: "part.\(ending)")
      )
      #expect(whole == part, "\(ending)")
    }
    #expect(!workplace.contents.contains("part.safetensors.resume"))
  }

  @Test func `a state that is broken is named, and can be left behind`() throws {
    _ = try workplace.shell("echo nonsense > a.safetensors.resume")
    let refused = try train("--epochs", "1", "-o", "a.safetensors")
    #expect(refused.code == 1)
    #expect(refused.errors.hasPrefix("Error: Cannot read 'a.safetensors.resume': "))
    let anew = try train("--epochs", "1", "-o", "a.safetensors", "--restart", "--quiet")
    #expect(anew.code == 0 && anew.output.isEmpty && anew.errors.isEmpty)
    #expect(workplace.contents == ["a.safetensors"])
  }

  @Test func `a lesson is drawn from a file of the same training alone`() throws {
    _ = try train("--epochs", "1", "-o", "a.safetensors")
    let options = Self.small.joined(separator: " ")
    func trace(_ more: String) throws -> Outcome {
      try workplace.shell("$MLANIM trace \(Self.lesson) \(options) \(more)")
    }
    let given = try trace("--epochs 1 --checkpoint a.safetensors --truck 2")
    #expect(given.code == 0 && given.lines.count >= 3, "\(given.errors)")
    let other = try trace("--epochs 2 --checkpoint a.safetensors")
    #expect(other.code == 1)
    #expect(other.errors.contains("a.safetensors is of another training: epochs 2 instead of 1"))
    let untrained = try trace("--epochs 1")
    #expect(untrained.code == 1)
    #expect(untrained.errors.contains("run 'mlanim train ch7-image-classification --seed 0 "))
    #expect(untrained.errors.split(separator: "\n").count == 1)
  }

  @Test func `a program that was copied alone says what to copy along`() throws {
    let alone = try workplace.shell(
      "cp $MLANIM lonely && ./lonely trace \(Self.lesson) | head -1")
    #expect(alone.errors.contains("ch7-image-classification.safetensors': copy the folder"))
    #expect(alone.errors.split(separator: "\n").count == 1)
    let together = try workplace.shell(
      "cp -R $(dirname $MLANIM)/mlanim_Lessons.* . && ./lonely trace \(Self.lesson) | head -1")
    #expect(together.output.contains(#""type": "header""#), "\(together.errors)")
  }

  static let mistakes: [(words: String, message: String)] = [
    ("train ch2-gradient-descent", "ch2-gradient-descent trains while it is rendered."),
    ("train ch7-image-classification/truck", "A lesson is trained as a whole"),
    ("train ch7-image-classification --epochs 0", "out of range for '--epochs'"),
    ("render ch2-gradient-descent --checkpoint a", "takes no '--checkpoint'"),
    ("render --all --checkpoint a", "'--checkpoint' is for one lesson"),
  ]

  @Test(arguments: mistakes.indices)
  func `a wrong call says what to do`(index: Int) throws {
    let (words, message) = Self.mistakes[index]
    let outcome = try workplace.shell("$MLANIM \(words)")
    #expect(outcome.code == 64 && outcome.errors.contains(message), "\(outcome.errors)")
    #expect(workplace.contents.isEmpty)
  }
}
