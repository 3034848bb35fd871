// swift-tools-version: 6.3
import PackageDescription

/// What every target of ours is compiled with.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// libm stands apart from libc on Linux, and a release link can miss it.
let mathLibrary: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

/// The x86-64 level that `Kernels` is compiled for; other processors take their own baseline.
///
/// `MLANIM_CPU` chooses another when building: `x86-64`, `x86-64-v3`, `x86-64-v4`, `native`.
/// The results are the same bits at every level; only the speed differs.
#if arch(x86_64)
  let processorLevel = Context.environment["MLANIM_CPU"] ?? "x86-64-v3"
  let levelNames = ["x86-64": "BASE", "x86-64-v3": "V3", "x86-64-v4": "V4"]
  let processorFlags =
    ["-Xcc", "-march=\(processorLevel)"]
    + (levelNames[processorLevel].map { ["-D", "MLANIM_X86_" + $0] } ?? [])
    + (processorLevel == "x86-64-v4" ? ["-D", "MLANIM_WIDE_VECTORS"] : [])
#else
  let processorFlags: [String] = []
#endif

/// Loops over floats are optimised in debug builds too, or a test that trains takes minutes;
/// `-fno-math-errno` lets square roots run in vectors.
let kernelFlags: [SwiftSetting] = [
  .unsafeFlags(["-O"], .when(configuration: .debug)),
  .unsafeFlags(["-Xcc", "-fno-math-errno"] + processorFlags),
]

/// A library target of ours.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil,
  flags: [SwiftSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path, swiftSettings: strict + flags,
    linkerSettings: mathLibrary)
}

/// The tests of a target of ours; they find their fixtures by their own place in the folders.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "mlanim",
  platforms: [.macOS("26.0")],
  targets: [
    // Floor 0: the ground.
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo",
      providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev"]), .brew(["pango"])]),
    .systemLibrary(name: "CGif", providers: [.apt(["libgif-dev"]), .brew(["giflib"])]),
    library("Contracts"),
    library("Kernels", ["Contracts"], flags: kernelFlags),
    library("Randomness", ["Contracts", "Kernels"]),
    library("Rasters", ["Contracts"]),

    // Floor 1: one concern each.
    library("Drawing", ["CCairo", "CPango", "Contracts", "Rasters"]),
    library("GIFEncoding", ["CGif", "Contracts", "Rasters"]),
    library("CommandLineParsing"),
    library("Tensors", ["Contracts", "Kernels", "Randomness"]),

    // Floor 2: nets on tensors.
    library("NeuralNets", ["Contracts", "Kernels", "Randomness", "Tensors"]),

    tests("Contracts"),
    tests("Kernels", ["Randomness"]),
    tests("Randomness"),
    tests("Rasters"),
    tests("Drawing", ["Rasters"]),
    tests("GIFEncoding", ["CGif", "Rasters"]),
    tests("CommandLineParsing"),
    tests("Tensors", ["Randomness"]),
    tests("NeuralNets", ["Randomness", "Tensors"], exclude: ["Fixtures"]),
  ]
)
