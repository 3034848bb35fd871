import Foundation
import Testing

/// What a run of the program left behind.
struct Outcome {
  let code: Int32
  let output: String
  let errors: String

  /// The lines of standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// An empty folder that goes with its owner, and the built program to run in it.
final class Workplace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mlanim-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The names of what is in the folder, hidden files too, in order.
  var contents: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// The built program: it lies beside the tests.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("mlanim").path

  /// Runs `mlanim` with these arguments.
  func mlanim(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(Self.program, arguments, environment: environment)
  }

  /// Runs a line of the shell in which `$MLANIM` is the program.
  func shell(_ line: String) throws -> Outcome {
    try run("/bin/bash", ["-c", line], environment: ["MLANIM": Self.program])
  }

  /// Starts the program without waiting for it; `input` is a file of the folder to read.
  func start(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try input.map {
      try FileHandle(forReadingFrom: folder.appendingPathComponent($0))
    }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func run(
    _ program: String, _ arguments: [String], environment: [String: String]
  ) throws -> Outcome {
    // Files, not pipes: a pipe that nobody empties meanwhile stops the program.
    let captured = try ["out", "err"].map { kind in
      let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("mlanim-\(kind)-\(UUID().uuidString)")
      try Data().write(to: file)
      return (file, try FileHandle(forWritingTo: file))
    }
    defer { for (file, _) in captured { try? FileManager.default.removeItem(at: file) } }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = captured[0].1
    process.standardError = captured[1].1
    try process.run()
    process.waitUntilExit()
    let texts = try captured.map { String(decoding: try Data(contentsOf: $0.0), as: UTF8.self) }
    return Outcome(code: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
