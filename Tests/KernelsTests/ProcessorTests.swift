import Kernels
import Testing

struct ProcessorTests {
  @Test func `a processor without the level's features is told what to do`() {
    let message = Processor.missingSupport(features: ["sse2", "fma"])
    let needsMore = ["x86-64-v3", "x86-64-v4"].contains(Processor.compiledLevel)
    #expect((message != nil) == needsMore)
    if let message {
      #expect(message.contains("lacks avx2") && message.contains("MLANIM_CPU=x86-64"))
      #expect(!message.contains("fma,"))
    }
  }

  @Test func `a complete or unknown processor is accepted`() {
    let all =
      "avx2 bmi1 bmi2 f16c fma movbe avx512f avx512bw avx512cd avx512dq avx512vl"
    #expect(Processor.missingSupport(features: all.split(separator: " ")) == nil)
    #expect(Processor.missingSupport(features: nil) == nil)
  }
}
