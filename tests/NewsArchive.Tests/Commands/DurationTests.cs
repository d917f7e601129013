using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Commands;

public sealed class DurationTests
{
    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("5s", 5000)]
    [InlineData("5", 5000)]
    [InlineData(" 0.5S ", 500)]
    [InlineData("2m", 120_000)]
    [InlineData("24h", 86_400_000)]
    [InlineData("0s", 0)]
    public void A_length_of_time_is_a_number_and_a_unit(string text, int milliseconds)
    {
        Assert.True(Duration.TryParse(text, null, out var time));
        Assert.Equal(milliseconds, time.Time.TotalMilliseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("-5s")]
    [InlineData("5 years")]
    [InlineData("25h")]
    [InlineData("1e3s")]
    [InlineData("79228162514264337593543950335s")]
    public void Anything_else_is_none(string text) => Assert.False(Duration.TryParse(text, null, out _));
}
