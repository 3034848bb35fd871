import Datasets
import Testing

struct FingerprintTests {
  private func table(_ csv: String) throws -> String {
    try SeriesTable(csv: Array(csv.utf8), named: "t").fingerprint
  }

  @Test func `a table's fingerprint follows from its content, not from its spelling`() throws {
    let print = try table("year,x\n1970,1.5\n")
    #expect(print.count == 16)
    #expect(try table("\"year\",x\r\n1970, 1.50\r\n") == print)
  }

  @Test(arguments: [
    "year,x\n1970,1.25\n", "year,x\n1971,1.5\n", "year,y\n1970,1.5\n", "yea,rx\n1970,1.5\n",
  ])
  func `another table has another fingerprint`(csv: String) throws {
    #expect(try table(csv) != table("year,x\n1970,1.5\n"))
  }

  @Test func `pictures of other labels or pixels have another fingerprint`() throws {
    let pictures = [
      record(label: 3, 0, 0, 0), record(label: 4, 0, 0, 0), record(label: 3, 0, 0, 1),
      record(label: 3, 0, 0, 0) + record(label: 3, 0, 0, 0),
    ]
    let prints = try pictures.map { try CIFAR10.pictures(in: $0, named: "f").fingerprint }
    #expect(Set(prints).count == 4)
    #expect(try CIFAR10.pictures(in: pictures[0], named: "g").fingerprint == prints[0])
  }

  /// Worked out apart: FNV-1a over lengths, texts and the bits of 2.0.
  @Test func `a fingerprint is the same on every machine`() throws {
    #expect(try table("a,b\n1,2\n") == "c7ac7d056372f73a")
  }
}
