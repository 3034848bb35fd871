/// A hash over the bits of results (FNV-1a), to compare machines and builds.
struct BitHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func combine(_ number: Double) {
    // NaNs differ in payload between processors; as a result they are all one value.
    combine(bits: number.isNaN ? 0x7ff8_0000_0000_0000 : number.bitPattern)
  }

  mutating func combine(_ number: Float) {
    combine(bits: UInt64(number.isNaN ? 0x7fc0_0000 : number.bitPattern))
  }

  mutating func combine(bits: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      value = (value ^ (bits >> shift & 0xff)) &* 0x100_0000_01b3
    }
  }
}
