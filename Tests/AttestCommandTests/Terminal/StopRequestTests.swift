import Testing

@testable import AttestCommand

@Suite("Asking to stop")
struct StopRequestTests {
  @Test("Where signals cannot be heard, waiting still takes its time, so that nothing spins")
  func waits() {
    let request = StopRequest(nil)
    let start = Platform.monotonicTime()
    request.wait(milliseconds: 50)
    #expect(Platform.monotonicTime() - start >= .milliseconds(49))
    #expect(!request.isStopped)
  }
}
