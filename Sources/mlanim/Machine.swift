import FoundationEssentials
import Kernels

/// The machine that the program runs on.
enum Machine {
  /// The number of cores that work can be spread over.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// What this build needs and the processor lacks, as one line; nil when all is there.
  static var missingSupport: String? { Processor.missingSupport(features: processorFeatures) }

  /// The features that the system says can be used; nil where it says nothing.
  private static var processorFeatures: [Substring]? {
    guard let data = FileManager.default.contents(atPath: "/proc/cpuinfo") else { return nil }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    guard let flags = lines.first(where: { $0.hasPrefix("flags") }) else { return nil }
    return flags.split { $0 == " " || $0 == "\t" || $0 == ":" }
  }
}
