using Microsoft.Extensions.Logging;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Hosting;

/// <summary>Tells what goes wrong, a line each.</summary>
/// <param name="output">Where.</param>
internal sealed class LineLogger(TextWriter output) : ILoggerProvider, ILogger
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }
        string line = Words.Clean(formatter(state, exception));
        lock (output)
        {
            output.WriteLine($"desk: {line}");
            if (exception is not null)
            {
                output.WriteLine($"desk: {Words.Clean(exception.ToString())}");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() { }
}
