import Rendering
import Testing

struct FrameNamesTests {
  @Test func `numbers in names are counted, not spelled`() {
    let names = ["frame10.png", "frame9.PNG", "frame1.png", "frame100.png", "frame02.png"]
    #expect(
      FrameNames.inOrder(names)
        == ["frame1.png", "frame02.png", "frame9.PNG", "frame10.png", "frame100.png"])
  }

  @Test func `every part of a name counts, and zeros decide last`() {
    let names = ["b1.png", "a2-10.png", "a2-9.png", "a02-9.png", "3.png", "a.png", "a2.png"]
    let sorted = ["3.png", "a02-9.png", "a2-9.png", "a2-10.png", "a2.png", "a.png", "b1.png"]
    #expect(FrameNames.inOrder(names) == sorted)
    #expect(FrameNames.inOrder(names.reversed()) == sorted)
  }

  @Test func `numbers may be longer than a word holds`() {
    let names = ["1\(String(repeating: "0", count: 40)).png", "\(UInt64.max).png"]
    #expect(FrameNames.inOrder(names) == names.reversed())
  }

  @Test func `only pictures are frames, and hidden files are none`() {
    #expect(FrameNames.inOrder([".1.png", "1.jpg", "png", "1.png", "notes.txt"]) == ["1.png"])
  }
}
