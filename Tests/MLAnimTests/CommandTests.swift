import Foundation
import GIFEncoding
import Testing

struct CommandTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test func `list names lessons and scenes, part by part`() throws {
    let outcome = try workplace.mlanim("list")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.lines[0] == "Chapter 2: Gradient descent" || outcome.lines[0].hasPrefix("Chapter 1"))
    #expect(outcome.output.contains("\n  ch2-gradient-descent  "))
    #expect(outcome.output.contains("\n    /search  "))
  }

  @Test func `list as JSON holds every card`() throws {
    let outcome = try workplace.mlanim("list", "--json")
    let parts = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(parts.count == 26)
    let lessons = try #require(parts[1]["lessons"] as? [[String: Any]])
    #expect(lessons[0]["id"] as? String == "ch2-gradient-descent")
    #expect((lessons[0]["scenes"] as? [Any])?.count == 4)
  }

  @Test func `gallery writes one page of the elements that are named`() throws {
    let outcome = try workplace.mlanim("gallery", "Gauge", "Bars", "-o", "page.html")
    #expect(outcome.code == 0)
    #expect(workplace.contents == ["page.html"])
    #expect(outcome.lines[0].hasPrefix("page.html  2 examples  "))
    let page = String(decoding: try workplace.bytes(of: "page.html"), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("id=\"bars\"") && page.contains("id=\"gauge\""))
    let wrong = try workplace.mlanim("gallery", "Bar")
    #expect(wrong.code == 64)
    #expect(wrong.errors.contains("There is no element 'Bar'. Did you mean 'Bars'?"))
  }

  @Test func `params says what each option takes`() throws {
    let outcome = try workplace.mlanim("params", "ch2-gradient-descent")
    #expect(outcome.lines[2] == "--start  (number; default 1.2345; 0 to 20)")
    let json = try workplace.mlanim("params", "ch2-gradient-descent", "--json")
    let parameters = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(parameters.map { $0["option"] as? String }.contains("--rates"))
  }

  @Test func `trace prints a header and a line a step`() throws {
    let outcome = try workplace.mlanim("trace", "ch2-gradient-descent/moderate", "--seed", "5")
    #expect(outcome.lines.count == 32)
    #expect(
      outcome.lines[0] == """
        {"lesson": "ch2-gradient-descent", "parameters": {"function": "parabola", \
        "rates": [0.95, 0.1, 0.0003], "start": 1.2345, "step-limit": 2000, "tolerance": 0.0001}, \
        "scene": "moderate", "seed": 5, "type": "header"}
        """)
    #expect(
      outcome.lines[31] == """
        {"loss": 0.0001177477474450676, "rate": 0.1, "slope": -0.02170232682871287, "step": 30, \
        "type": "step", "x": 9.989148836585644}
        """)
  }

  @Test func `trace as CSV has one row of names`() throws {
    let outcome = try workplace.mlanim(
      "trace", "ch2-gradient-descent/moderate", "--format", "csv", "--rates", "0.5")
    #expect(outcome.lines[0] == "step,loss,rate,slope,x")
    #expect(outcome.lines[1] == "0,76.83399024999999,0.5,-17.531,1.2345")
    #expect(outcome.lines[2] == "1,0,0.5,0,10")
  }

  @Test func `lint has nothing to say of a good scene`() throws {
    let outcome = try workplace.mlanim(
      "lint", "ch2-gradient-descent/moderate", "--theme", "dark", "--every", "50", "--no-bytes")
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(outcome.lines.count == 1)
    #expect(outcome.output.hasPrefix("0 findings  1 scene  in "))
    #expect(workplace.contents.isEmpty)
  }

  @Test func `lint leaves with 4 and a line a finding where rules are broken`() throws {
    let outcome = try workplace.mlanim(
      "lint", "ch2-gradient-descent/moderate", "--theme", "light", "--every", "50", "--max-bytes",
      "1000")
    #expect(outcome.code == 4)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.lines.count == 2)
    let finding = "ch2-gradient-descent/moderate light bytes: the file has "
    #expect(outcome.lines[0].hasPrefix(finding), "\(outcome.output)")
    #expect(outcome.lines[0].hasSuffix(" bytes; at most 1000"))
    #expect(outcome.lines[1].hasPrefix("1 finding  1 scene  in "))
  }

  @Test func `lint as JSON is one object a finding, with all that is known of it`() throws {
    let outcome = try workplace.mlanim(
      "lint", "ch2-gradient-descent/moderate", "--every", "50", "--max-bytes", "1000", "--json")
    #expect(outcome.code == 4)
    #expect(outcome.errors.hasPrefix("1 finding  1 scene  in "))
    let findings = try outcome.lines.map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(findings.count == 1)
    #expect(findings[0]["lesson"] as? String == "ch2-gradient-descent")
    #expect(findings[0]["scene"] as? String == "moderate")
    #expect(findings[0]["theme"] as? String == "light")
    #expect(findings[0]["rule"] as? String == "bytes")
    #expect(findings[0]["element"] as? String == "the file")
    #expect((findings[0]["message"] as? String)?.hasSuffix("at most 1000") == true)
    #expect(findings[0]["occurrences"] as? Int == 1)
    for name in ["start", "end", "x", "y"] { #expect(findings[0][name] is NSNull, "\(name)") }
    let good = try workplace.mlanim(
      "lint", "ch2-gradient-descent/moderate", "--every", "50", "--no-bytes", "--json")
    #expect(good.code == 0 && good.output.isEmpty)
  }

  @Test func `lint wants lessons or all, and a limit of bytes that are counted`() throws {
    for arguments in [[], ["--all", "ch2-gradient-descent"], ["--all", "--every", "0"]] {
      #expect(try workplace.shell("$MLANIM lint " + arguments.joined(separator: " ")).code == 64)
    }
    let both = try workplace.mlanim(
      "lint", "ch2-gradient-descent", "--no-bytes", "--max-bytes", "1MB")
    #expect(both.code == 64)
    #expect(both.errors.contains("Give '--max-bytes' or '--no-bytes', not both."))
  }

  @Test func `sheet writes one PNG`() throws {
    let outcome = try workplace.mlanim(
      "sheet", "ch2-gradient-descent/search", "--frames", "4", "-o", "s.png")
    #expect(outcome.code == 0 && outcome.lines == ["s.png  1020x660  4 frames"])
    #expect(try workplace.bytes(of: "s.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(workplace.contents == ["s.png"])
  }

  @Test func `render writes a GIF with its provenance, the same for any number of jobs`() throws {
    for jobs in ["1", "2", "5"] {
      let outcome = try workplace.mlanim(
        "render", "ch2-gradient-descent", "--quality", "draft", "--fps", "5", "--jobs", jobs,
        "-o", "\(jobs).gif")
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(outcome.lines.count == 1 && outcome.lines[0].hasPrefix("\(jobs).gif  640x360  "))
    }
    let bytes = try workplace.bytes(of: "1.gif")
    #expect(try workplace.bytes(of: "2.gif") == bytes)
    #expect(try workplace.bytes(of: "5.gif") == bytes)
    let file = try GIFFile(bytes)
    #expect(file.loopCount == 0 && file.frames.count > 20)
    #expect(file.comments.count == 1)
    #expect(file.comments[0].contains(#""lesson": "ch2-gradient-descent""#))
    #expect(file.comments[0].contains(#""rates": [0.95, 0.1, 0.0003]"#))
  }

  @Test func `render writes every scene of a lesson to a folder`() throws {
    let outcome = try workplace.mlanim(
      "render", "ch2-gradient-descent", "--every-scene", "--quality", "draft", "--fps", "1",
      "--output-dir", ".", "--quiet")
    #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    let names = ["", "-moderate", "-search", "-too-large", "-too-small"]
    let files = Set(names.map { "ch2-gradient-descent\($0).gif" })
    #expect(Set(workplace.contents) == files)
  }

  @Test func `a lesson has a help page of its own`() throws {
    let outcome = try workplace.mlanim("render", "ch2-gradient-descent", "--help")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("USAGE: mlanim render ch2-gradient-descent"))
    #expect(outcome.output.contains("ch2-gradient-descent/search"))
    #expect(outcome.output.contains("--start <number>"))
  }

  @Test func `a rate off the grid snaps with a note`() throws {
    let outcome = try workplace.mlanim(
      "render", "ch2-gradient-descent/moderate", "--quality", "draft", "--fps", "3", "-o", "a.gif")
    #expect(outcome.code == 0)
    #expect(
      outcome.errors
        == "Note: a GIF counts in hundredths of a second; 3 frames a second become 3.03.\n")
  }

  @Test func `a rate that diverges is drawn`() throws {
    let outcome = try workplace.mlanim(
      "render", "ch2-gradient-descent", "--rates", "1.5,0.1", "--quality", "draft", "--fps", "2",
      "-o", "a.gif")
    #expect(outcome.code == 0)
    #expect(workplace.contents == ["a.gif"])
  }

  @Test func `doctor finds what rendering needs`() throws {
    let outcome = try workplace.mlanim("doctor")
    #expect(outcome.code == 0)
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("✓ ") })
    #expect(workplace.contents.isEmpty)
  }

  @Test func `the version is one line`() throws {
    #expect(try workplace.mlanim("--version").output == "0.1.0\n")
  }
}
