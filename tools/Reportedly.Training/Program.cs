using Reportedly.Training.Verbs;

return TrainingCommand.Run(args);
