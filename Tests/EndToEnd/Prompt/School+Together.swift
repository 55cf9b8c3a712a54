import Attest
import AttestStore
import Glibc

extension School {
  /// A roster of so many people with numbers from 5001 on.
  static func roster(of count: Int) -> String {
    let header = "person_number,given_name,family_name,category,site,start"
    let rows = (1...count).map { "\(5_000 + $0),Given\($0),Family\($0),staff,MAIN,2024-09-01" }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  /// Starts to import a roster, as another process; how it ended is asked for later.
  func importing(_ file: String) throws -> () throws -> Child.Ending {
    let child = try Child(
      Binary.path, ["people", "import", file], environment: Binary.environment(environment),
      folder: scratch.path, descriptors: [(0, .path("/dev/null")), (1, .same(0)), (2, .same(0))])
    return {
      let deadline = Deadline()
      while true {
        if let ending = child.poll() { return ending }
        if deadline.hasPassed { throw HarnessError.late(waitingFor: "the import", seen: "") }
        usleep(1000)
      }
    }
  }

  /// Does something while somebody else is writing, and writes nothing.
  func whileWriting(_ body: () throws -> Void) throws {
    let store = try Store.open(path: "\(scratch.path)/\(Register.fileName)", writing: true)
    let actor = Actor(login: "somebody", person: nil, established: "a test")
    _ = try store.change(.configure, by: actor, at: Clock.system.now()) { _ in try body() }
  }
}
