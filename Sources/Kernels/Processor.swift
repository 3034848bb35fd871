/// The processor the kernels were compiled for.
public enum Processor {
  /// The instruction level of this build: `x86-64`, `x86-64-v3`, `x86-64-v4`, `native` or, off x86,
  /// the processor's own baseline.
  public static var compiledLevel: String {
    #if MLANIM_X86_BASE
      "x86-64"
    #elseif MLANIM_X86_V3
      "x86-64-v3"
    #elseif MLANIM_X86_V4
      "x86-64-v4"
    #elseif arch(x86_64)
      "native"
    #else
      "baseline"
    #endif
  }

  /// What this build needs and the processor lacks, as one line for people; nil when all is there.
  ///
  /// To be asked before the first kernel runs, as that could end in an illegal instruction.
  ///
  /// `features` are the `flags` that the system reports, as in `/proc/cpuinfo`; where it reports none
  /// nothing can be said.
  public static func missingSupport(features: [Substring]?) -> String? {
    guard let features else { return nil }
    let missing = requiredFeatures.filter { needed in !features.contains { $0 == needed } }
    if missing.isEmpty { return nil }
    return "this mlanim was built for \(compiledLevel), but this processor lacks "
      + missing.joined(separator: ", ") + "; rebuild with MLANIM_CPU=x86-64"
  }

  /// The features of x86-64 levels by the names that Linux gives them.
  private static var requiredFeatures: [String] {
    let third = ["avx2", "bmi1", "bmi2", "f16c", "fma", "movbe"]
    let fourth = ["avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"]
    return switch compiledLevel {
    case "x86-64-v3": third
    case "x86-64-v4": third + fourth
    default: []
    }
  }
}
