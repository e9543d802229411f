using Reportedly.DataCompiler.Verbs;

return CompilerCommand.Run(args);
