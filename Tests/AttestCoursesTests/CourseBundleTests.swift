import AttestCourses
import Testing

/// The files of a course as one document.
struct CourseBundleTests {
  private static let files = TestCourse().reading.files

  @Test func `a course comes out of its document as it went in`() throws {
    let decoded = try #require(CourseBundle.decode(CourseBundle.encode(Self.files)))
    #expect(decoded == Self.files)
    #expect(CourseFolder.load(decoded).course == TestCourse().reading.course)
  }

  @Test func `the order of the files makes no difference`() {
    #expect(CourseBundle.encode(Self.files.reversed()) == CourseBundle.encode(Self.files))
  }

  @Test func `a document that is cut, longer or changed in its form is refused`() {
    let bytes = CourseBundle.encode(Self.files)
    for count in 0..<bytes.count { #expect(CourseBundle.decode(Array(bytes.prefix(count))) == nil) }
    #expect(CourseBundle.decode(bytes + [0]) == nil)
    for place in 0..<22 {
      var changed = bytes
      changed[place] ^= 0xFF
      #expect(CourseBundle.decode(changed) == nil)
    }
  }
}
