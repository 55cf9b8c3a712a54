import Synchronization
import Testing

extension SharedMachine {
  private static let inUse = Mutex<SharedMachine?>(nil)

  /// The machine that is set up now.
  static var current: SharedMachine? { inUse.withLock { $0 } }

  /// Sets the machine up around everything in a suite, and takes all of it away again, whatever happened.
  struct Around: SuiteTrait, TestScoping {
    func provideScope(
      for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
      let machine = try SharedMachine()
      SharedMachine.inUse.withLock { $0 = machine }
      defer {
        SharedMachine.inUse.withLock { $0 = nil }
        machine.tearDown()
      }
      try await function()
      #expect(try machine.isUntouched(), "somebody got in as somebody else, or left something behind")
    }
  }
}

extension Trait where Self == SharedMachine.Around {
  /// With the machine set up for many people.
  static var onASharedMachine: Self { Self() }
}
