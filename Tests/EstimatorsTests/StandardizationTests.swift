import Estimators
import Testing

struct StandardizationTests {
  @Test func `agrees with the reference, a constant feature included`() throws {
    let fixture = try Fixture.load()
    let inputs = Matrix(rows: fixture.standardization.inputs)
    let scale = Standardization(of: inputs)
    expectClose(
      scale(inputs), fixture.standardization.outputs, within: fixture.tolerance)
    expectClose(scale.reversed(scale(inputs)), inputs.rows, within: 1e-14)
    #expect(scale.deviations[2] == 1)
  }
}
